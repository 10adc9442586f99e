import { beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deletion, type Sighting } from '../../src/domain/sighting.ts';
import { openRecord } from '../../src/engine/record.ts';
import { noMeter } from '../../src/domain/meter.ts';
import { testDatabase } from '../support/database.ts';
import { ana } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
let channelId = '';
let seconds = 1_772_416_800;

const at = (offset: number, micros = 0): string => `${seconds + offset}.${String(micros).padStart(6, '0')}`;

beforeEach(async () => {
  const road = openRoad(database);
  const number = await road.declared(`site down ${(seconds += 100)}`);
  channelId = (await road.incident(number))?.channelId ?? '';
});

const said = (text: string, over: Partial<Sighting> = {}): Sighting => ({
  channelId,
  ts: at(0),
  threadTs: null,
  version: at(0),
  text,
  authorId: ana,
  details: {},
  editedTs: null,
  deletedTs: null,
  before: null,
  ...over,
});
const edited = (before: string, text: string, offset: number): Sighting =>
  said(text, { version: at(offset, 5), editedTs: at(offset), before });

async function stateOf(ts = at(0)) {
  const entry = await database.db
    .selectFrom('timelineEntries')
    .selectAll()
    .where('slackChannelId', '=', channelId)
    .where('slackTs', '=', ts)
    .executeTakeFirstOrThrow();
  const revisions = await database.db
    .selectFrom('timelineRevisions')
    .select(['text', 'replacedAt'])
    .where('entryId', '=', entry.id)
    .orderBy('replacedAt')
    .execute();
  const { text, authorId, threadTs, details, editedAt, deletedAt, key, occurredAt } = entry;
  return { text, authorId, threadTs, details, editedAt, deletedAt, key, occurredAt, revisions };
}

/** Every order, with repeats, one by one or all at once, in batches of their own. */
const deliveries = (story: readonly Sighting[]) =>
  fc.record({
    order: fc
      .shuffledSubarray([...story, ...story, ...story], { minLength: story.length })
      .filter((some) => story.every((one) => some.includes(one))),
    atOnce: fc.boolean(),
  });

async function deliver({ order, atOnce }: { order: readonly Sighting[]; atOnce: boolean }): Promise<void> {
  const record = openRecord({ db: database.db, meter: noMeter });
  if (atOnce) await Promise.all(order.map(record));
  else for (const sighting of order) await record(sighting);
}

const forget = async (): Promise<void> => {
  await database.db.deleteFrom('timelineRevisions').execute();
  await database.db.deleteFrom('timelineEntries').where('kind', '=', 'message').execute();
};

async function endsTheSame(story: readonly Sighting[]): Promise<void> {
  await deliver({ order: story, atOnce: false });
  const told = await stateOf();
  const property = fc.asyncProperty(deliveries(story), async (delivery) => {
    await forget();
    await deliver(delivery);
    expect(await stateOf()).toEqual(told);
  });
  await fc.assert(property, { numRuns: 30 });
}

describe('the record of a message', () => {
  it('keeps what was said, when and by whom, to the microsecond', async () => {
    await deliver({ order: [said('db is slow', { ts: at(0, 123_456), details: { files: [{ name: 'top.txt' }] } })], atOnce: false });
    expect(await stateOf(at(0, 123_456))).toMatchObject({
      text: 'db is slow',
      authorId: ana,
      details: { files: [{ name: 'top.txt' }] },
      key: false,
    });
    const micros = await database.db
      .selectFrom('timelineEntries')
      .select((eb) => eb.cast<string>('occurredAt', 'text').as('at'))
      .where('slackTs', '=', at(0, 123_456))
      .where('slackChannelId', '=', channelId)
      .executeTakeFirstOrThrow();
    expect(micros.at).toContain('.123456');
  });

  it('keeps earlier texts, and when each gave way', async () => {
    await deliver({ order: [said('a'), edited('a', 'b', 10), edited('b', 'c', 20)], atOnce: false });
    const { text, editedAt, revisions } = await stateOf();
    expect(text).toBe('c');
    expect(editedAt).toEqual(new Date((seconds + 20) * 1000));
    expect(revisions.map((revision) => [revision.text, revision.replacedAt.getTime() / 1000 - seconds])).toEqual([
      ['a', 10],
      ['b', 20],
    ]);
  });

  it('drops the text and all earlier ones of what was deleted', async () => {
    await deliver({
      order: [said('secret', { details: { files: [{ name: 'key.pem' }] } }), edited('secret', 'hidden', 10), deletion(said(''), at(30))],
      atOnce: false,
    });
    expect(await stateOf()).toMatchObject({ text: '', details: {}, revisions: [], deletedAt: new Date((seconds + 30) * 1000) });
  });

  it('ends the same in every order and with every repeat: edited', () =>
    endsTheSame([said('a'), edited('a', 'b', 10), edited('b', 'c', 20)]));
  it('ends the same in every order and with every repeat: edited back', () =>
    endsTheSame([said('a'), edited('a', 'b', 10), edited('b', 'a', 20)]));
  it('ends the same in every order and with every repeat: deleted', () =>
    endsTheSame(
      [said('a', { threadTs: at(-50) }), edited('a', 'b', 10), edited('b', 'c', 20), deletion(said('', { threadTs: at(-50) }), at(30))].map(
        (one) => ({ ...one, threadTs: at(-50) }),
      ),
    ));

  it('loses no text when the original comes after the edit', async () => {
    await deliver({ order: [said('b', { version: at(10), editedTs: at(10) }), said('a')], atOnce: false });
    expect(await stateOf()).toMatchObject({ text: 'b', revisions: [{ text: 'a' }] });
  });

  it("writes many messages at once, and nothing of channels that are no incident's", async () => {
    const many = Array.from({ length: 450 }, (_, index) => said(`message ${index}`, { ts: at(0, index), version: at(0, index) }));
    await deliver({ order: [...many, said('elsewhere', { channelId: 'CELSEWHERE' })], atOnce: true });
    const { count } = await database.db
      .selectFrom('timelineEntries')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('slackChannelId', '=', channelId)
      .executeTakeFirstOrThrow();
    expect(count).toBe(450);
    expect(await database.db.selectFrom('timelineEntries').select('id').where('slackChannelId', '=', 'CELSEWHERE').execute()).toEqual([]);
  });

  it('takes whatever people write', async () => {
    const text = 'nul \0 half \ud83d emoji 👩‍💻 rtl قاعدة "quotes" \\u0000 $1';
    await deliver({ order: [said(text)], atOnce: false });
    expect((await stateOf()).text).toBe('nul  half \ufffd emoji 👩‍💻 rtl قاعدة "quotes" \\u0000 $1');
  });

  it('keeps the others when one cannot be written', async () => {
    const record = openRecord({ db: database.db, meter: noMeter });
    const first = record(said('first'));
    const bad = record(said('bad', { ts: 'not a time' }));
    const good = record(said('good', { ts: at(1) }));
    await expect(Promise.allSettled([first, bad, good])).resolves.toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected' },
      { status: 'fulfilled' },
    ]);
    expect((await stateOf(at(1))).text).toBe('good');
  });
});
