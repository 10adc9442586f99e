import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Database } from '../../../src/store/database.ts';
import { aCard, keyOf, repeatedMessages } from '../crash/message-faults.ts';
import { rowFaults, type Undone } from '../crash/row-faults.ts';
import { unrecorded } from '../crash/record-faults.ts';
import type { Crowd } from './crowd.ts';
import { isRefusedOutside } from './explained.ts';
import type { StormWorld } from './storm-world.ts';
import { brokenWords } from './word-given.ts';

/** All that is wrong in the rows and in Slack after the storm, a line each; nothing, once every promise was kept. */
export async function faultsAfter(world: StormWorld, crowd: Crowd, db: Database): Promise<string[]> {
  return [
    ...(await channelFaults(world, db)),
    ...repeatedMessages(world.slack),
    ...(await rowFaults(world.slack, db, isExplained(world))),
    ...(await recordFaults(world, db)),
    ...(await conversationFaults(crowd, db)),
    ...(await doneTwice(db)),
    ...(await brokenWords(db, crowd.given)),
  ];
}

/** Of an incident's channel, while the bot was put out of it. */
const isExplained =
  ({ putOutOf }: StormWorld) =>
  ({ channelId, state, lastError }: Undone): boolean =>
    state === 'failed' && channelId !== null && putOutOf.has(channelId) && isRefusedOutside(lastError);

/** Numbers without gaps; to each its one channel, which begins with its one card. */
async function channelFaults({ slack }: StormWorld, db: Database): Promise<string[]> {
  const incidents = await db.selectFrom('incidents').select(['number', 'channelId', 'channelName', 'openedAt']).orderBy('number').execute();
  const channels = slack.channels().filter(({ name }) => name.startsWith('inc-'));
  return [
    ...incidents.filter(({ number }, index) => number !== index + 1).map(({ number }) => `a gap before INC-${number}`),
    ...incidents.filter(({ openedAt }) => openedAt === null).map(({ number }) => `INC-${number} is not open`),
    ...channels.filter(({ id }) => !incidents.some(({ channelId }) => channelId === id)).map(({ name }) => `nobody's channel: ${name}`),
    ...channels
      .filter(({ messages }) => !aCard.test(keyOf(messages.find(({ subtype }) => subtype === undefined)) ?? ''))
      .map(({ name }) => `${name} does not begin with its card`),
  ];
}

/** All that was said in an incident's channel is in the record, and the record knows that it is whole. */
async function recordFaults({ slack }: StormWorld, db: Database): Promise<string[]> {
  const entries = await db.selectFrom('timelineEntries').select(['slackChannelId', 'slackTs']).execute();
  const gaps = await db.selectFrom('recordGaps').selectAll().where('filledAt', 'is', null).execute();
  const doubts = await db.selectFrom('channelCursors').select('channelId').where('doubtEntryId', 'is not', null).execute();
  const channels = slack.channels().filter(({ name }) => name.startsWith('inc-'));
  return [
    ...channels.flatMap((channel) => unrecorded(channel, entries)),
    ...gaps.map(({ why, incidentId }) => `the record of ${incidentId} is incomplete: ${why}`),
    ...doubts.map(({ channelId }) => `the record of ${channelId} is in doubt`),
  ];
}

/** Each message of people with its latest words, its thread and its pins; and not those that were taken back. */
async function conversationFaults({ conversations }: Crowd, db: Database): Promise<string[]> {
  const faults = [...conversations.values()].map(async (conversation) => {
    const recorded = new Map((await conversation.record(db)).map((entry) => [entry.ts, entry]));
    return conversation.truth().flatMap((said) => {
      const entry = recorded.get(said.ts);
      return isDeepStrictEqual(entry, { ...entry, ...said })
        ? []
        : [`recorded ${JSON.stringify(entry)} of what is ${JSON.stringify(said)}`];
    });
  });
  return (await Promise.all(faults)).flat();
}

const onceEach = ['incident_declared', 'task_added', 'task_done', 'page_sent', 'page_repeated', 'checkpoint_asked', 'lead_reminded'];

/** Acts that come once to each task, page (on each level) or checkpoint, by its number. */
async function doneTwice(db: Database): Promise<string[]> {
  const about = sql<string>`concat_ws('/', incident_id, details->>'number', details->>'level')`;
  const rows = await db
    .selectFrom('timelineEntries')
    .select(['kind', about.as('about')])
    .where('kind', 'in', onceEach)
    .groupBy(['kind', about])
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute();
  return rows.map((row) => `done twice: ${row.kind} ${row.about}`);
}
