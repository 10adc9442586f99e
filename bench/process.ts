import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const patienceMs = 30_000;

/** What a process keeps in memory; from Linux's own books. */
export async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** Resolves when it says that it is ready. */
export async function start(env: Record<string, string>): Promise<ChildProcess> {
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

export async function stop(bot: ChildProcess): Promise<void> {
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
