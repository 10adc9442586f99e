import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { tick } from '../../../src/clock/tick.ts';
import { accept } from '../../../src/domain/decision.ts';
import { post } from '../../../src/domain/effect.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { incidentVerb } from '../../../src/features/verb.ts';
import { type Muster, startMuster } from '../../../src/muster.ts';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { testDatabase } from '../../support/database.ts';
import { policy } from '../../support/given.ts';
import { minutes } from '../../support/people.ts';
import { openRoad } from '../../support/road.ts';
import { openStory } from '../../support/story.ts';

const input = z.strictObject({ alarm: z.number() });
/** Says that it was asked, as reminders do: one entry and one message. */
const ring = incidentVerb<z.infer<typeof input>, null, never>({
  word: 'ring',
  input,
  load: async () => null,
  decide: ({ input: { alarm } }) => accept({ entries: [{ kind: 'rang', text: String(alarm) }], effects: [post(`alarm ${alarm}`)] }),
});

const incidentsMax = 20;

describe('alarms due in the same second', () => {
  const database = testDatabase();
  const road = openRoad(database);
  const pools: Database[] = [];
  const ids: number[] = [];

  beforeAll(async () => {
    for (let index = 0; index < incidentsMax; index += 1)
      ids.push((await road.incident(await road.declared(`trouble ${index}`, 'minor')))!.id);
  });
  afterAll(() => Promise.all(pools.map((pool) => pool.destroy())));

  /** A process of its own, as far as the database can tell. */
  function replica(): Engine {
    const db = openDatabase({ url: database.url, connectionsMax: 6 });
    pools.push(db);
    return { ...road.engine(), db, verbs: new Map([['ring', ring]]) };
  }

  it.each([
    [300, 2],
    [1_000, 4],
  ])('%i of them are each asked once by %i replicas', async (alarmsMax, replicas) => {
    await database.db.deleteFrom('alarms').execute();
    await database.db.deleteFrom('timelineEntries').where('kind', '=', 'rang').execute();
    const dueAt = road.now();
    const alarms = Array.from({ length: alarmsMax }, (_, alarm) => ({
      key: `ring/${alarm}`,
      incidentId: ids[alarm % ids.length] ?? 0,
      verb: 'ring',
      input: JSON.stringify({ alarm }),
      dueAt,
      notBefore: dueAt,
    }));
    await database.db.insertInto('alarms').values(alarms).execute();

    const engines = Array.from({ length: replicas }, replica);
    const left = () => database.db.selectFrom('alarms').select('key').limit(1).execute();
    const asked = engines.map(() => 0);
    while ((await left()).length > 0) {
      const counts = await Promise.all(engines.map((engine) => tick(engine)));
      counts.forEach((count, index) => (asked[index] = (asked[index] ?? 0) + count));
    }

    const rang = await database.db.selectFrom('timelineEntries').select('text').where('kind', '=', 'rang').execute();
    expect(rang.map(({ text }) => Number(text)).toSorted((a, b) => a - b)).toEqual(alarms.map((_, alarm) => alarm));
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(alarmsMax);
    expect(asked.filter((count) => count > 0)).toHaveLength(replicas);
  });
});

describe('two replicas in one workspace', () => {
  const story = openStory();
  let db: Database | undefined;
  let second: Muster | undefined;
  beforeAll(async () => {
    db = openDatabase({ url: story.database.url });
    const { botToken, appToken, apiUrl } = story.slack;
    const door = { kind: 'socket' as const, appToken, apiUrl };
    second = await startMuster({ db, policy, botToken, door, apiUrl, log: story.database.log, now: () => new Date(story.clock.now()) });
  });
  afterAll(async () => {
    await second?.stop();
    await db?.destroy();
  });

  /** Whichever of the two has it in hand. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 2; turn += 1) {
      await Promise.all([story.muster.drain(), second?.drain()]);
      await story.settled();
    }
  }

  async function declared(words: string): Promise<string> {
    await story.person('ana').types(`/incident major ${words}`, { in: '#general' });
    await settled();
    const { channelId } = await story.database.db
      .selectFrom('incidents')
      .select('channelId')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return channelId ?? '';
  }

  it('ask for an update and remind the lead once, both at the same moment', async () => {
    const channels = [await declared('search is slow'), await declared('mail is late')];
    for (const channel of channels) await story.person('ana').types('/incident lead me', { in: channel });
    await settled();
    for (let minute = 0; minute < 12; minute += 1) {
      story.clock.advance(minutes(1));
      while ((await Promise.all([story.muster.tick(), second?.tick()])).some((asked) => (asked ?? 0) > 0));
      await settled();
    }
    for (const channel of channels) {
      const said = story.slack.channel(channel).messages.map(({ shown }) => shown);
      expect(said.filter((shown) => shown.includes('Nothing new'))).toHaveLength(1);
    }
    const notes = story
      .person('ana')
      .directMessages()
      .map(({ shown }) => shown);
    expect(notes.filter((shown) => shown.includes('is waiting for an update'))).toHaveLength(channels.length);
    const keys = story.slack.calls.flatMap(({ method, args, result }) =>
      method === 'chat.postMessage' && result.ok ? [JSON.stringify(args.metadata)] : [],
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
