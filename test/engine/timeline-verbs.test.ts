import { beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { momentOf } from '../../src/domain/slack-ts.ts';
import { deletion, type Sighting } from '../../src/domain/sighting.ts';
import { openRecord } from '../../src/engine/record.ts';
import { noMeter } from '../../src/domain/meter.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
let number = 0;
let incidentId = 0;
let channelId = '';
const at = (offset: number, micros = 100): string => `${1_772_416_800 + offset}.${String(micros).padStart(6, '0')}`;
const ts = at(0);

beforeEach(async () => {
  number = await road.declared(`site down ${number}`);
  const incident = await road.incident(number);
  incidentId = incident?.id ?? 0;
  channelId = incident?.channelId ?? '';
});

const record = (sighting: Partial<Sighting> = {}): Promise<void> =>
  openRecord({ db: database.db, meter: noMeter })({
    channelId,
    ts,
    threadTs: null,
    version: ts,
    text: 'db is slow',
    authorId: ana,
    details: {},
    editedTs: null,
    deletedTs: null,
    before: null,
    ...sighting,
  });
const ask = (verb: string, input: object, who = ben) => road.ask(verb, input, { channelId, actor: person(who), via: 'event' });

const entryAt = (slackTs: string) =>
  database.db
    .selectFrom('timelineEntries')
    .selectAll()
    .where('slackChannelId', '=', channelId)
    .where('slackTs', '=', slackTs)
    .executeTakeFirstOrThrow();

/** Asks in any order, some of them more than once. */
const orders = <T>(all: readonly T[]) =>
  fc.shuffledSubarray([...all, ...all], { minLength: all.length }).filter((some) => all.every((one) => some.includes(one)));

describe('joins and leaves', () => {
  const moves = () =>
    database.db
      .selectFrom('timelineEntries')
      .select(['kind', 'authorId', 'occurredAt', 'slackTs'])
      .where('incidentId', '=', incidentId)
      .where('kind', 'in', ['joined', 'left'])
      .orderBy('occurredAt')
      .execute();
  const isMember = async (): Promise<boolean> => {
    const members = await database.db.selectFrom('incidentMembers').select('userId').where('incidentId', '=', incidentId).execute();
    return members.some(({ userId }) => userId === ben);
  };
  const tell = (kind: 'join' | 'leave', messageTs: string | null, eventTs: string | null) => ({
    verb: `record-${kind}`,
    input: { userId: ben, messageTs, eventTs, inviterId: null },
  });

  it('come to one entry each and to the right members, in whatever order their messages and events come', async () => {
    const story = [
      tell('join', at(0), null),
      tell('join', null, at(0, 900)),
      tell('leave', at(60), null),
      tell('leave', null, at(60, 900)),
      tell('join', at(120), null),
      tell('join', null, at(120, 900)),
      tell('leave', null, at(180, 900)),
    ];
    const property = fc.asyncProperty(orders(story), fc.boolean(), async (order, atOnce) => {
      await database.db.deleteFrom('timelineEntries').where('kind', 'in', ['joined', 'left']).execute();
      await database.db.deleteFrom('incidentMembers').execute();
      if (atOnce) await Promise.all(order.map(({ verb, input }) => ask(verb, input)));
      else for (const { verb, input } of order) await ask(verb, input);
      expect((await moves()).map(({ kind, slackTs, occurredAt }) => [kind, slackTs, occurredAt])).toEqual([
        ['joined', at(0), momentOf(at(0))],
        ['left', at(60), momentOf(at(60))],
        ['joined', at(120), momentOf(at(120))],
        ['left', null, momentOf(at(180))],
      ]);
      expect(await isMember()).toBe(false);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it('keep an invited person a member', async () => {
    await ask('record-join', { userId: ben, messageTs: at(0), eventTs: null, inviterId: ana });
    expect(await isMember()).toBe(true);
  });
});

describe('pushpins', () => {
  it('make a message key while one remains, in whatever order they and the message come', async () => {
    const threadTs = at(-50);
    const steps = [
      () => record({ threadTs }),
      () => ask('mark-key', { ts, authorId: ana, changedTs: at(10) }, ben),
      () => ask('mark-key', { ts, authorId: ana, changedTs: at(11) }, ana),
      () => ask('unmark-key', { ts, authorId: ana, changedTs: at(12) }, ben),
    ];
    const property = fc.asyncProperty(orders(steps), async (order) => {
      await database.db.deleteFrom('entryPins').execute();
      await database.db.deleteFrom('timelineEntries').where('kind', '=', 'message').execute();
      for (const step of order) await step();
      expect(await entryAt(ts)).toMatchObject({ key: true, text: 'db is slow', authorId: ana, threadTs });
      await ask('unmark-key', { ts, authorId: ana, changedTs: at(13) }, ana);
      expect(await entryAt(ts)).toMatchObject({ key: false });
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it('leave a message key that was added by the shortcut', async () => {
    await record();
    await ask('keep', { title: 'db is slow', messageTs: ts, messageChannelId: channelId });
    await ask('mark-key', { ts, authorId: ana, changedTs: at(10) });
    await ask('unmark-key', { ts, authorId: ana, changedTs: at(11) });
    expect(await entryAt(ts)).toMatchObject({ key: true });
  });

  it('do not make a deleted message key', async () => {
    await record();
    await ask('mark-key', { ts, authorId: ana, changedTs: at(10) }, ana);
    await record(deletion({ channelId, ts, threadTs: null, authorId: ana }, at(20)));
    expect(await entryAt(ts)).toMatchObject({ key: false });
    await ask('mark-key', { ts, authorId: ana, changedTs: at(21) }, ben);
    expect(await entryAt(ts)).toMatchObject({ key: false });
  });

  it('never make a message of Muster key', async () => {
    await database.db
      .insertInto('workspace')
      .values({ teamId: 'T1', url: 'https://acme.slack.com/', botUserId: 'UBOT', botId: 'BBOT' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await record({ authorId: 'UBOT' });
    await ask('mark-key', { ts, authorId: null, changedTs: at(10) });
    await ask('mark-key', { ts: at(1), authorId: 'UBOT', changedTs: at(10) });
    expect(await entryAt(ts)).toMatchObject({ key: false });
    expect(
      await database.db
        .selectFrom('entryPins')
        .select('userId')
        .innerJoin('timelineEntries', 'id', 'entryId')
        .where('incidentId', '=', incidentId)
        .execute(),
    ).toEqual([]);
  });
});

describe('what is redacted', () => {
  const redact = (who = ana) => road.ask('redact', { channelId, ts }, { channelId, actor: person(who) });
  const everything = async (): Promise<string> => {
    const entries = await database.db.selectFrom('timelineEntries').selectAll().where('incidentId', '=', incidentId).execute();
    const revisions = await database.db.selectFrom('timelineRevisions').selectAll().where('incidentId', '=', incidentId).execute();
    return JSON.stringify([entries, revisions]);
  };
  const edit = { version: at(30), editedTs: at(30), text: 'the secret is 43', before: 'the secret is 42' };

  it('is gone with its earlier texts, and stays gone whatever comes later', async () => {
    await record({ text: 'the secret is 42', authorId: 'UDEV', details: { files: [{ name: 'secret.pem' }] } });
    await record(edit);
    await redact();
    expect(await everything()).not.toContain('secret');
    expect(await entryAt(ts)).toMatchObject({ text: '', redactedAt: road.now(), authorId: 'UDEV' });

    await record({ ...edit, version: at(40), editedTs: at(40) });
    await record({ text: 'the secret is 42' });
    expect(await everything()).not.toContain('secret');
  });

  it('stays out of the record if it was not there yet', async () => {
    await redact();
    await record({ text: 'the secret is 42' });
    await record(edit);
    expect(await everything()).not.toContain('secret');
  });

  it('takes along the act that the message tells of', async () => {
    await ask('note', { words: 'the secret is 42' }, ben);
    await database.db
      .updateTable('timelineEntries')
      .set({ linkTs: ts })
      .where('incidentId', '=', incidentId)
      .where('kind', '=', 'note_added')
      .execute();
    await record({ text: 'ben noted: the secret is 42', authorId: 'UBOT' });
    expect(await redact(ben)).toMatchObject({ kind: 'accepted' });
    expect(await everything()).not.toContain('secret');
  });

  it('is on the timeline as an act, and refused to others', async () => {
    await record({ authorId: 'UDEV' });
    expect(await redact(ben)).toMatchObject({ kind: 'refused', code: 'not_yours' });
    await redact(ana);
    const acts = await database.db
      .selectFrom('timelineEntries')
      .select(['kind', 'authorId'])
      .where('incidentId', '=', incidentId)
      .execute();
    expect(acts).toContainEqual({ kind: 'message_redacted', authorId: ana });
  });
});

describe('recording', () => {
  it('waits for nobody who holds the incident', async () => {
    await database.db.transaction().execute(async (tx) => {
      await tx.selectFrom('incidents').select('id').where('id', '=', incidentId).forNoKeyUpdate().execute();
      await record();
      await ask('mark-key', { ts, authorId: ana, changedTs: at(10) });
    });
    expect(await entryAt(ts)).toMatchObject({ text: 'db is slow', key: true });
  });
});
