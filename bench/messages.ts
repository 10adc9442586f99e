import { createServer, type Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { run } from '../src/engine/run.ts';
import { type Figure, ms, percentile, timed, times } from './figure.ts';
import { type Bot, type Ground, openBot } from './ground.ts';
import type { Delivered, Postman } from './postman.ts';

const clients = 24;
const count = 10_000;
const steadyPerSecond = 500;
const pauseMs = 50;

/** Messages over HTTP from a thread of their own, each acknowledged once it is committed; against bare INSERTs by as many clients. */
export async function benchMessages(ground: Ground): Promise<Figure[]> {
  const database = await ground.freshDatabase();
  const bot = await openBot(database, 'http');
  const { port, server } = await listen(bot);
  try {
    const post = await postFor(bot, port);
    await post({ count: 1_000 });
    const flood = await post({ count });
    const commands = meanwhile(() => note(bot));
    const steady = await post({ count: steadyPerSecond * 10, perSecond: steadyPerSecond });
    const notes = await commands.end();
    const bare = await bareInserts(database.url);
    const perSecond = (count * 1000) / flood.tookMs;
    return [
      {
        what: `messages recorded and acknowledged, ${clients} at once`,
        measured: `${Math.round(perSecond)} a second`,
        against: `${Math.round(bare)} bare INSERTs a second: ${times(perSecond / bare)}`,
        promised: '2000 a second',
      },
      {
        what: `persist, then acknowledge, at ${steadyPerSecond} a second: p50, p99`,
        measured: `${ms(percentile(steady.latenciesMs, 0.5))}, ${ms(percentile(steady.latenciesMs, 0.99))}`,
        promised: 'p99 50 ms',
      },
      {
        what: '`/incident note` on the road meanwhile: median, slowest of a hundred',
        measured: `${ms(percentile(notes, 0.5))}, ${ms(percentile(notes, 0.99))}`,
        promised: '50 ms, 1000 ms',
      },
      { what: 'events that were not acknowledged', measured: String(flood.failed + steady.failed), promised: '0' },
    ];
  } finally {
    server.closeAllConnections();
    server.close();
    await bot.close();
  }
}

async function postFor(bot: Bot, port: number): Promise<(how: { count: number; perSecond?: number }) => Promise<Delivered>> {
  const channelId = await declare(bot);
  let sent = 0;
  return ({ count: many, perSecond }) => {
    const postman: Postman = {
      url: `http://127.0.0.1:${port}/slack/events`,
      secret: bot.slack.signingSecret,
      teamId: bot.slack.teamId,
      userId: bot.slack.person('ben').id,
      channelId,
      clients,
      count: many,
      first: sent,
      perSecond: perSecond ?? null,
    };
    sent += many;
    return new Promise((resolve, reject) => {
      new Worker(new URL('postman.ts', import.meta.url), { workerData: postman }).once('message', resolve).once('error', reject);
    });
  };
}

async function declare({ muster, slack }: Bot): Promise<string> {
  const at = new Date();
  const input = { severity: 'minor', title: 'a flood of messages' };
  const actor = { kind: 'person' as const, userId: slack.person('ana').id };
  await run(muster.engine, { key: randomUUID(), verb: 'declare', input, actor, at, via: 'command' });
  await muster.drain();
  return slack.channel('inc-1-a-flood-of-messages').id;
}

/** One after the other, as long as something else goes on; how long each took. */
function meanwhile(work: () => Promise<unknown>): { end: () => Promise<number[]> } {
  const tookMs: number[] = [];
  let goesOn = true;
  async function repeat(): Promise<void> {
    while (goesOn) {
      tookMs.push(await timed(work));
      await wait(pauseMs);
    }
  }
  const done = repeat();
  return {
    async end() {
      goesOn = false;
      await done;
      return tookMs;
    },
  };
}

const note = ({ muster, slack }: Bot) =>
  run(muster.engine, {
    key: randomUUID(),
    verb: 'note',
    incident: 1,
    input: { words: 'the pool is at its limit' },
    actor: { kind: 'person', userId: slack.person('ana').id },
    at: new Date(),
    via: 'command',
  });

function listen({ muster }: Bot): Promise<{ server: Server; port: number }> {
  const server = createServer(muster.listening.http);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}

/** Rows of the same table and size, each committed by itself. */
async function bareInserts(url: string): Promise<number> {
  const open = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  let next = 0;
  const oneAfterTheOther = async (client: Client): Promise<void> => {
    while (next < count) {
      next += 1;
      await client.query(
        `insert into timeline_entries (incident_id, kind, occurred_at, author_id, text, slack_channel_id, slack_ts)
         values (1, 'message', now(), 'U1', $1, 'BARE', $2)`,
        ['message of about the same length as those that people type', String(next)],
      );
    }
  };
  const tookMs = await timed(() => Promise.all(open.map(oneAfterTheOther)));
  await Promise.all(open.map((client) => client.end()));
  return (count * 1000) / tookMs;
}
