import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startSlack } from '../emulator/index.ts';
import { type Figure, ms } from './figure.ts';
import type { Ground } from './ground.ts';

const incidents = 50;
const patienceMs = 30_000;

/** `npm start` from nothing and from a folder that is there; and what the bot alone weighs with many open incidents. */
export async function benchStart(ground: Ground): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  await chmod(folder, 0o755);
  try {
    const first = await startAndStop({ DATA_DIR: join(folder, 'data'), EMULATOR_PORT: '0' });
    const second = await startAndStop({ DATA_DIR: join(folder, 'data'), EMULATOR_PORT: '0' });
    return [
      { what: 'ready from an empty folder: database made, workspace opened', measured: ms(first), promised: '3000 ms' },
      { what: 'ready with the database there', measured: ms(second), promised: '3000 ms' },
      { what: `resident memory of the bot with ${incidents} open incidents`, measured: await weigh(ground), promised: '200 MB' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startAndStop(env: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  const bot = await start(env);
  const tookMs = performance.now() - startedAt;
  await stop(bot);
  return tookMs;
}

/** The bot as a process of its own, with the workspace and the database outside. */
async function weigh(ground: Ground): Promise<string> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  const { url } = await ground.freshDatabase();
  const { botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN, apiUrl: SLACK_API_URL } = slack;
  const bot = await start({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL, DATABASE_URL: url });
  try {
    for (let number = 1; number <= incidents; number += 1) {
      await slack.person('ana').types(`/incident critical number ${number} of many`, { in: '#general' });
      await slack.settled();
    }
    const status = await readFile(`/proc/${bot.pid}/status`, 'utf8');
    return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`;
  } finally {
    await stop(bot);
    await slack.close();
  }
}

/** Resolves when it says that it is ready. */
async function start(env: Record<string, string>): Promise<ChildProcess> {
  const port = String(await freePort());
  const bot = spawn(process.execPath, await startArguments(), {
    env: { PATH: process.env.PATH, PORT: port, LOG_LEVEL: 'error', ...env },
    stdio: 'inherit',
  });
  const startedAt = performance.now();
  while (!(await isReady(port))) {
    if (performance.now() - startedAt > patienceMs || bot.exitCode !== null) throw new Error('The bot did not get ready');
    await wait(10);
  }
  return bot;
}

const manifest = z.object({ scripts: z.object({ start: z.string() }) });

/** As `npm start` starts it, but for the settings of whoever measures. */
async function startArguments(): Promise<string[]> {
  const { scripts } = manifest.parse(JSON.parse(await readFile('package.json', 'utf8')));
  return scripts.start
    .split(' ')
    .slice(1)
    .filter((argument) => !argument.startsWith('--env-file'));
}

const isReady = (port: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function stop(bot: ChildProcess): Promise<void> {
  bot.kill('SIGTERM');
  if (bot.exitCode === null) await once(bot, 'exit');
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
