import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import type { Moment } from '../../support/gatekeeper.ts';
import { type CrashPlan, type CrashWorld, openCrashWorld } from '../crash/crash-world.ts';
import { openGestures } from '../crash/gestures.ts';
import { messageFaults } from '../crash/message-faults.ts';
import { rowFaults } from '../crash/row-faults.ts';
import { act, openChannel } from '../crash/seen-in-rows.ts';
import { type Load, startLoad } from './load.ts';

const testMs = 60_000;
const stopsWithinMs = 5_000;
let world: CrashWorld | undefined;
let load: Load | undefined;
afterEach(async () => {
  await load?.ends();
  await world?.close();
});

async function declared(plan: Pick<CrashPlan, 'database' | 'kills'>) {
  const opened = (world = await openCrashWorld({ replicas: 1, at: 'calls', ...plan }));
  const { until, comes, settles } = openGestures(opened);
  const ana = world.slack.person('ana');
  await until(act('incident_declared'), () => ana.types('/incident minor slow search', { in: '#general' }));
  const channel = await comes(openChannel);
  await comes(async () => opened.slack.channel(channel).members.includes(ana.id));
  return { world: opened, ana, channel, comes, settles };
}

const databaseStands = (world: CrashWorld): Promise<boolean> =>
  world
    .db()
    .then((db) => db.selectFrom('incidents').select('id').execute())
    .then(
      () => true,
      () => false,
    );

describe('SIGTERM', () => {
  it(
    'in the middle of work ends the bot in time with code 0, and nothing is lost or done twice',
    async () => {
      const { world, channel, settles } = await declared({ database: 'external', kills: [] });
      for (const name of ['ben', 'dev', 'emma']) world.slack.person(name).joins(channel);
      world.slack.faults.set({ latencyMs: 50 });
      const { notes, ends } = (load = startLoad(world.slack, channel));
      await eventually(() => notes.kept.length >= 20, 20_000);

      const [exit] = await world.stops();
      await ends();
      expect(exit?.code).toBe(0);
      expect(exit?.tookMs).toBeLessThan(stopsWithinMs);
      expect(world.errors()).toEqual([]);

      world.slack.faults.clear();
      world.starts();
      await settles();
      const db = await world.db();
      const noted = await db.selectFrom('timelineEntries').select('text').where('kind', '=', 'note_added').execute();
      expect(world.errors()).toEqual([]);
      const texts = noted.map(({ text }) => text);
      expect(notes.kept.filter((note) => !texts.includes(note))).toEqual([]);
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
      const said = world.slack.channel(channel).messages.map(({ ts }) => ts);
      const recorded = await db.selectFrom('timelineEntries').select('slackTs').where('slackTs', 'is not', null).execute();
      expect(said.filter((ts) => !recorded.some(({ slackTs }) => slackTs === ts))).toEqual([]);
      expect([...messageFaults(world.slack), ...(await rowFaults(world.slack, db))]).toEqual([]);
    },
    testMs,
  );

  it.each([
    ['before', 'external'],
    ['after', 'embedded'],
  ] as const)(
    'while Slack hangs %s it does what it is asked ends the bot and its %s database in time, and the message is posted once',
    async (when, database) => {
      let isStuck = true;
      const hangs = (moment: Moment, name: string) => isStuck && moment === when && name.startsWith('chat.postMessage line/');
      const { world, ana, channel, comes, settles } = await declared({ database, kills: { hangs } });
      await ana.types('/incident update looking into it', { in: channel });
      await comes(async (db) =>
        db.selectFrom('outbox').select('id').where('kind', '=', 'post').where('inFlightAt', 'is not', null).executeTakeFirst(),
      );

      const [exit] = await world.stops();
      isStuck = false;
      expect(await databaseStands(world)).toBe(database === 'external');
      expect(exit?.code).toBe(0);
      expect(exit?.tookMs).toBeLessThan(stopsWithinMs);
      expect(world.errors()).toEqual([]);

      world.starts();
      await settles();
      const updates = world.slack.channel(channel).messages.map(({ text }) => text);
      expect(updates.filter((text) => text === 'Update: looking into it')).toHaveLength(1);
      const db = await world.db();
      expect(await db.selectFrom('outbox').select('kind').where('losses', '>', 0).execute()).toEqual([]);
      expect(messageFaults(world.slack)).toEqual([]);
    },
    testMs,
  );

  it(
    'in the middle of its start, which Slack holds up, ends the bot in time with code 0',
    async () => {
      const hangs = (moment: Moment, name: string) => moment === 'before' && name === 'auth.test';
      const opened = (world = await openCrashWorld({ database: 'external', replicas: 1, at: 'calls', kills: { hangs } }));
      await eventually(() => opened.passed.some(({ name }) => name === 'auth.test'), 20_000);

      const [exit] = await world.stops();
      expect(exit?.code).toBe(0);
      expect(exit?.tookMs).toBeLessThan(stopsWithinMs);
      expect(world.errors()).toEqual([]);
    },
    testMs,
  );
});
