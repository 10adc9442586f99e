import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SeenMessage } from '../../emulator/index.ts';
import { leavesNothingBehind, peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, fillsIn, form, closesForms, says, usesShortcut } = peopleOf(story);

let channel = '';
beforeAll(async () => {
  channel = await story.declares('ana', 'minor the export is empty');
  for (const name of ['ben', 'dev']) story.person(name).joins(channel);
  await story.settled();
});

const entryAt = async ({ ts }: { readonly ts: string }) =>
  story.database.db
    .selectFrom('timelineEntries')
    .selectAll()
    .where('slackChannelId', '=', channel)
    .where('slackTs', '=', ts)
    .executeTakeFirstOrThrow();
const isKey = async (message: SeenMessage) => (await entryAt(message)).key;
const kinds = async () =>
  (await story.database.db.selectFrom('timelineEntries').select(['kind', 'authorId']).orderBy('id').execute()).map(
    ({ kind, authorId }) => `${kind} ${authorId ?? ''}`,
  );

describe('what is said', () => {
  it('is kept as people read it, with threads and who said it', async () => {
    const said = await says('ben', 'db1 > 90 % & rising, @dev see https://grafana.example/d/1', channel);
    const reply = await says('dev', 'on it', channel, said);
    expect(await entryAt(said)).toMatchObject({
      kind: 'message',
      key: false,
      authorId: story.person('ben').id,
      text: `db1 > 90 % & rising, <@${story.person('dev').id}> see https://grafana.example/d/1`,
    });
    expect(await entryAt(reply)).toMatchObject({ threadTs: said.ts, text: 'on it', authorId: story.person('dev').id });
  });

  it('keeps what it said before each edit, and of what is deleted the fact only', async () => {
    const said = await says('ben', 'maybe 100 rows', channel);
    story.person('ben').edits(said, 'it was 10 rows');
    await story.settled();
    story.person('ben').edits(said, 'it was 12 rows');
    await story.settled();
    const { id, text } = await entryAt(said);
    const before = await story.database.db.selectFrom('timelineRevisions').select('text').where('entryId', '=', id).orderBy('id').execute();
    expect([text, before.map((revision) => revision.text)]).toEqual(['it was 12 rows', ['maybe 100 rows', 'it was 10 rows']]);

    story.person('ben').deletes(said);
    await story.settled();
    const deleted = await entryAt(said);
    expect([deleted.text, deleted.deletedAt !== null]).toEqual(['', true]);
    expect(await story.database.db.selectFrom('timelineRevisions').select('text').where('entryId', '=', id).execute()).toEqual([]);
  });

  it('keeps files by name, type, size and link', async () => {
    const shared = story
      .person('dev')
      .uploads({ in: channel, file: { name: 'trace.txt', content: 'stack', type: 'text/plain' }, comment: 'the first error' });
    await story.settled();
    expect((await entryAt(shared)).details).toMatchObject({
      files: [{ name: 'trace.txt', type: 'text/plain', size: 5, link: expect.stringContaining('http') }],
    });
  });

  it('keeps the words of other apps, whatever they are made of', async () => {
    const app = story.slack.app('Alerts');
    const plain = app.posts(channel, 'CPU is at 99 %');
    const made = app.posts(channel, {
      text: 'fallback',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'disk *full* on db1' } }],
    });
    await story.settled();
    expect((await entryAt(plain)).text).toBe('CPU is at 99 %');
    expect((await entryAt(made)).text).toBe('disk *full* on db1');
  });

  it('is recorded once, of Muster too, never as key', async () => {
    const own = story.slack
      .channel(channel)
      .messages.filter(({ user, subtype }) => user === story.slack.botUserId && subtype === undefined);
    for (const message of own) expect((await entryAt(message)).key).toBe(false);
  });
});

describe('who comes and goes', () => {
  it('is recorded once each', async () => {
    story.person('chloe').joins(channel);
    await story.settled();
    story.person('chloe').leaves(channel);
    await story.settled();
    const chloe = story.person('chloe').id;
    expect((await kinds()).filter((kind) => kind.endsWith(chloe))).toEqual([`joined ${chloe}`, `left ${chloe}`]);
  });
});

describe('📌', () => {
  it('marks a message as key while one remains on it', async () => {
    const said = await says('ben', 'the cron job has stopped at 01:10', channel);
    story.person('ana').reacts(said, 'pushpin');
    story.person('dev').reacts(said, 'pushpin');
    await story.settled();
    expect(await isKey(said)).toBe(true);
    expect(await asks('chloe', 'list', '#general')).toContain('INC-1');
    expect(await asks('ana', 'catchup', channel)).toContain('the cron job has stopped');

    story.person('ana').unreacts(said, 'pushpin');
    await story.settled();
    expect(await isKey(said)).toBe(true);
    story.person('dev').unreacts(said, 'pushpin');
    await story.settled();
    expect(await isKey(said)).toBe(false);
  });

  it('does nothing in other channels, and other emoji do nothing', async () => {
    const elsewhere = await says('ben', 'lunch?', '#general');
    story.person('ana').reacts(elsewhere, 'pushpin');
    const here = await says('ben', 'hello', channel);
    story.person('ana').reacts(here, 'eyes');
    await story.settled();
    expect(await isKey(here)).toBe(false);
    expect(await story.database.db.selectFrom('timelineEntries').select('id').where('slackTs', '=', elsewhere.ts).execute()).toEqual([]);
  });
});

describe('a message’s shortcuts', () => {
  it('“Add to timeline” makes it key', async () => {
    const said = await says('dev', 'the bucket was emptied by hand', channel);
    expect(await usesShortcut('ana', said, 'add-to-timeline')).toContain('key entry of the timeline of INC-1');
    expect(await isKey(said)).toBe(true);
  });

  it('“Make a task” opens the form with its words, and the task leads back to it', async () => {
    const said = await says('dev', 'somebody restore the bucket & tell @ben', channel);
    await usesShortcut('ana', said, 'make-task');
    expect(form('ana')).toContain('somebody restore the bucket & tell @ben');
    await fillsIn('ana', { Who: 'dev', 'By when': '30m' });
    expect(story.finds('dev', channel, '*Task 1*').shown).toContain('restore the bucket');
    const { details } = await story.database.db
      .selectFrom('timelineEntries')
      .select('details')
      .where('kind', '=', 'task_added')
      .executeTakeFirstOrThrow();
    expect(details).toMatchObject({ messageTs: said.ts });
  });

  it('“Note a problem” puts it on the list', async () => {
    const said = await says('dev', 'no alert fired', channel);
    await usesShortcut('ana', said, 'note-problem');
    await fillsIn('ana', {});
    expect(await asks('ana', 'problems', channel)).toContain('no alert fired');
  });

  it('in a thread work as anywhere in the channel', async () => {
    const said = await says('dev', 'was it the retention rule?', channel);
    const reply = await says('ben', 'yes, set to one day', channel, said);
    await usesShortcut('ana', reply, 'add-to-timeline');
    expect(await isKey(reply)).toBe(true);
  });

  it('say so where there is no incident', async () => {
    const said = await says('dev', 'hello', '#random');
    expect(await usesShortcut('ana', said, 'add-to-timeline')).toContain(`<#${channel}>`);
    await usesShortcut('ana', said, 'declare-from-message');
    await closesForms('ana');
  });
});

describe('the record', () => {
  it('says that it is complete, and holds every act in order', async () => {
    expect(await asks('ana', 'status', channel)).toContain('record complete');
    const acts = (await kinds()).map((kind) => kind.split(' ')[0]).filter((kind) => !['message', 'joined', 'left'].includes(kind ?? ''));
    expect(acts).toEqual(['incident_declared', 'task_added', 'problem_noted']);
  });

  it('loses for good what is redacted, also when it is edited later', async () => {
    const said = await says('dev', 'the key is AKIA1234', channel);
    const link = `https://acme.slack.com/archives/${channel}/p${said.ts.replace('.', '')}`;
    expect(await asks('ben', `redact ${link}`, channel)).toContain('Its author, the lead, or whoever declared');
    expect(await asks('dev', `redact ${link}`, channel)).toContain('for good');
    story.person('dev').edits(said, 'the key was AKIA1234');
    await story.settled();
    expect((await entryAt(said)).text).toBe('');
    expect(await asks('dev', `redact ${link}`, channel)).toContain('already');
    const kept = await story.database.db.selectFrom('timelineRevisions').select('id').where('text', 'like', '%AKIA%').execute();
    expect(kept).toEqual([]);
  });
});

leavesNothingBehind(story);
