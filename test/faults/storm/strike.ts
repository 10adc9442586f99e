import { setTimeout as wait } from 'node:timers/promises';
import { inRowsOf, type Look, twiceDead } from '../crash/seen-in-rows.ts';
import { isStoreAway } from '../crash/crash-store.ts';
import type { ServerProcess } from '../database/server-process.ts';
import type { StormWorld } from './storm-world.ts';
import type { Blow } from './weather.ts';

/** Breaks what the blow says, and mends what does not mend by itself. */
export async function strike(world: StormWorld, blow: Blow): Promise<void> {
  const { slack, wire, seats, server } = world;
  const { faults } = slack;
  switch (blow.kind) {
    case 'killed':
    case 'stopped':
      if (await inRowsOf(world)(nobodyDiesAThirdTime)()) await seats[blow.which % seats.length]?.[blow.kind](blow.awayMs);
      return;
    case 'sockets':
      if (blow.how === 'cut') return faults.cut();
      if (blow.how === 'silence') return faults.silence();
      return faults.disconnect(blow.how);
    case 'wire':
      return oneOf(wire.connections(), blow.which)?.[blow.how]();
    case 'slack':
      return forAWhile(
        blow.forMs,
        () => wire.lets(blow.how),
        () => wire.lets('through'),
      );
    case 'events':
      return faults.events.set({ ...blow.events, times: blow.times });
    case 'answers':
      faults.set({ ...(blow.method !== undefined && { method: blow.method }), ...blow.fault, times: blow.times });
      return;
    case 'connections':
      if (!server) return;
      if (blow.how === 'terminated') return server.asks(terminated).then(() => undefined, unlessAway);
      return oneOf(server.wire.connections(), blow.which)?.[blow.how === 'cut' ? 'cut' : 'silence']();
    case 'database':
      return server ? databaseAway(server, blow) : undefined;
    case 'put out':
      return putOut(world, blow);
  }
}

/** All connections of the bots, as an administrator ends them. */
const terminated = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'muster'";

async function databaseAway({ wire, starts, stops }: ServerProcess, { how, forMs }: Extract<Blow, { kind: 'database' }>): Promise<void> {
  if (how === 'stopped') return forAWhile(forMs, stops, starts);
  await forAWhile(
    forMs,
    () => {
      wire.lets(how);
      for (const connection of wire.connections()) connection.cut();
    },
    () => wire.lets('through'),
  );
}

async function putOut(world: StormWorld, { which, forMs }: Extract<Blow, { kind: 'put out' }>): Promise<void> {
  const { slack, putOutOf } = world;
  const channel = oneOf((await inRowsOf(world)(openChannels)()) || [], which);
  if (channel === undefined || !slack.channel(channel).members.includes(slack.botUserId)) return;
  const emma = slack.person('emma');
  emma.joins(channel);
  putOutOf.add(channel);
  await forAWhile(
    forMs,
    () => emma.removes(channel, slack.botUserId),
    () => emma.invites(channel, slack.botUserId),
  );
}

const openChannels: Look<string[]> = async (db) => {
  const open = await db.selectFrom('incidents').select('channelId').where('openedAt', 'is not', null).orderBy('number').execute();
  return open.flatMap(({ channelId }) => channelId ?? []);
};

/** Not known while the database is away. */
const nobodyDiesAThirdTime: Look<boolean> = async (db) => !(await twiceDead(db));

function unlessAway(error: unknown): void {
  if (!isStoreAway(error)) throw error;
}

const oneOf = <Item>(items: readonly Item[], which: number): Item | undefined => items[which % items.length];

async function forAWhile(ms: number, breaks: () => unknown, mends: () => unknown): Promise<void> {
  await breaks();
  await wait(ms);
  await mends();
}
