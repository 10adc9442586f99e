import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { leavesNothingBehind, peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, fillsIn, says, usesShortcut } = peopleOf(story);
let channel = '';

beforeAll(async () => {
  channel = await story.declares('ana', 'minor keys leaked');
  story.person('dev').joins(channel);
  await story.settled();
});

/** Every row of every table that holds these words. */
async function holding(words: string): Promise<string[]> {
  const { db } = story.database;
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(db);
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t
        where position(${words} in t::text) > 0`.execute(db);
      return rows.map(({ row }) => `${name}: ${row}`);
    }),
  );
  return found.flat();
}

const redacts = (who: string, ts: string) =>
  asks(who, `redact https://acme.slack.com/archives/${channel}/p${ts.replace('.', '')}`, channel);
const now = (words: string): string[] =>
  story.slack.channel(channel).messages.flatMap(({ shown }) => (shown.includes(words) ? [shown] : []));

// What people wrote, and what Slack itself says of a topic, only they can take back.
const notOurs = /^the \*password\*|^set the channel topic/;

describe('what is redacted is gone from every table', () => {
  it('a message, with its earlier text, the task and the problem made of it, and what was answered since', async () => {
    const message = await says('dev', 'the password is hunter2!', channel);
    story.person('dev').edits(message, 'the *password* is hunter2, sorry');
    story.person('ana').reacts(message, 'pushpin');
    await story.settled();
    await usesShortcut('ana', message, 'make-task');
    await fillsIn('ana', { Who: 'dev' });
    await usesShortcut('ana', message, 'note-problem');
    await fillsIn('ana', {});
    expect(await asks('ana', 'catchup', channel)).toContain('hunter2');
    expect(await holding('hunter2')).not.toEqual([]);

    expect(await redacts('dev', message.ts)).toContain('out of the record of INC-1 for good');
    expect(await holding('hunter2')).toEqual([]);
    expect(now('(removed)')).toEqual([expect.stringContaining('*Task 1* (removed)')]);
  });

  it.each([
    ['impact cards of hunter2 are known', 'cards of hunter2'],
    ['title hunter2 leaked', 'a new title: *hunter2 leaked*'],
    ['task @dev change hunter2 by 15m', '*Task 2* change hunter2'],
    ['option keep hunter2 | con: it is hunter2', '*1. keep hunter2*'],
    ['followup never write hunter2 again', '*Follow-up 1* never write hunter2 again'],
  ])('what `%s` wrote, by the message that shows it', async (line, shown) => {
    await asks('ana', line, channel);
    const { ts } = story.finds('ana', channel, shown);
    expect(await redacts('ana', ts)).toContain('for good');
    expect(await holding('hunter2')).toEqual([]);
    expect(await asks('ana', 'status', channel)).not.toContain('hunter2');
    expect(now('hunter2').filter((said) => !notOurs.test(said))).toEqual([]);
  });
});

leavesNothingBehind(story);
