import { describe, expect, it } from '@jest/globals';
import { openStory } from '../support/story.ts';

const story = openStory();
const minutes = (count: number) => count * 60_000;
const ana = () => story.person('ana');
const ben = () => story.person('ben');
const dev = () => story.person('dev');

let channel = '';
const entries = () =>
  story.database.db
    .selectFrom('timelineEntries')
    .innerJoin('incidents', 'incidents.id', 'timelineEntries.incidentId')
    .where('incidents.channelId', '=', channel)
    .selectAll('timelineEntries')
    .orderBy('timelineEntries.id')
    .execute();
const kinds = async () => (await entries()).map(({ kind }) => kind);
const card = () => story.slack.channel(channel).messages.find(({ text }) => text.startsWith('INC-1 '))!;
const cardShown = () => story.finds('ana', channel, 'Take scribe').shown;

describe('one incident, from the first line to the post-mortem', () => {
  it('opens with the card before anything else', async () => {
    channel = await story.declares('ana', 'critical site down');

    const [first] = story.slack.channel(channel).messages.filter(({ subtype }) => subtype !== 'channel_join');
    expect(first?.ts).toBe(card().ts);
    expect(cardShown()).toContain('critical');
    expect(story.slack.channel(channel).name).toBe('inc-1-site-down');
    expect(story.finds('finn', '#incidents', 'INC-1').shown).toContain('Join');
  });

  it('shows at once who takes the lead, and tells them privately what to do', async () => {
    await ben().clicks(card(), 'Take lead');
    await story.settled();

    expect(cardShown()).toContain(`<@${ben().id}>`);
    expect(ben().directMessages().at(-1)?.shown).toContain('lead');
    expect(await kinds()).toContain('role_taken');
  });

  it('pages those on call, and shows who comes', async () => {
    const page = ana()
      .directMessages()
      .find(({ shown }) => shown.includes('On my way'))!;
    await ana().clicks(page, 'On my way');
    await story.settled();

    const rows = await story.database.db.selectFrom('pages').select(['userId', 'acknowledgedAt']).where('userId', '=', ana().id).execute();
    expect(rows.every(({ acknowledgedAt }) => acknowledgedAt !== null)).toBe(true);
    expect(await kinds()).toContain('page_acknowledged');
  });

  it('adds a task by command and finishes it by its button', async () => {
    await ben().types(`/incident task @dev check replica lag by 15m`, { in: channel });
    await story.settled();
    const task = story.finds('dev', channel, 'check replica lag');
    await dev().clicks(task, 'Done');
    await story.settled();

    expect(story.finds('dev', channel, 'check replica lag').ts).toBe(task.ts);
    const row = await story.database.db.selectFrom('tasks').selectAll().where('title', '=', 'check replica lag').executeTakeFirstOrThrow();
    expect([row.ownerId, row.doneBy]).toEqual([dev().id, dev().id]);
  });

  it('keeps every message: one edited with what it said before, one deleted without its text', async () => {
    const { message: edited } = await dev().types('maybe 100 GB gone', { in: channel });
    const { message: secret } = await dev().types('password is hunter2', { in: channel });
    dev().edits(edited!, 'checked: 4.5 GB is left');
    dev().deletes(secret!);
    await story.settled();

    const kept = (await entries()).filter(({ slackTs }) => slackTs === edited!.ts || slackTs === secret!.ts);
    expect(kept.map(({ text, editedAt, deletedAt }) => [text, editedAt !== null, deletedAt !== null])).toEqual([
      ['checked: 4.5 GB is left', true, false],
      ['', false, true],
    ]);
    const { id: editedId } = kept[0]!;
    const revisions = await story.database.db.selectFrom('timelineRevisions').select('text').where('entryId', '=', editedId).execute();
    expect(revisions.map(({ text }) => text)).toEqual(['maybe 100 GB gone']);
  });

  it('asks for an update when it falls due, and is answered by a button', async () => {
    await story.passes(minutes(5));
    const asked = story.finds('ben', channel, 'Nothing new');
    await ben().clicks(asked, 'Nothing new');
    await story.settled();

    const met = await story.database.db.selectFrom('checkpoints').selectAll().where('outcome', 'is not', null).execute();
    expect(met.map(({ outcome }) => outcome)).toEqual(['met']);
  });

  it('resolves by a form, and at once the channel has the summary and the file', async () => {
    await ben().types('/incident resolve', { in: channel });
    await story.settled();
    await ben().fills({
      'What fixed it': 'rolled back to build 411',
      'Root cause': 'build 412 held a wrong setting',
      Impact: 'nobody could sign in for 12 minutes',
    });
    expect(await ben().submits()).toEqual({});
    await story.settled();

    const summary = story.finds('ana', channel, 'rolled back to build 411');
    expect(summary.shown).toContain('build 412 held a wrong setting');
    const file = story.slack
      .channel(channel)
      .messages.flatMap(({ files = [] }) => files)
      .at(-1)!;
    const draft = story.slack.file(file.id).content.toString('utf8');
    expect(draft).toContain('Key timeline');
    expect(draft).toContain('nobody could sign in for 12 minutes');
    expect(draft).not.toContain('hunter2');
  });

  it('has sent nothing that Slack refuses, and left nothing undone', async () => {
    expect(story.slack.refusals.map(({ method, result }) => `${method} ${JSON.stringify(result)}`)).toEqual([]);
    const undone = await story.database.db.selectFrom('outbox').select(['kind', 'lastError']).where('state', '!=', 'done').execute();
    expect(undone).toEqual([]);
  });
});
