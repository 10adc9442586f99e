import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

export interface Exit {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly tookMs: number;
}

/** The bot as it runs in production: a process of its own, that can be killed. */
export interface BotProcess {
  readonly pid: number;
  readonly isAlive: () => boolean;
  /** Its web server's port, once all is up; throws with what it said when it ends instead. */
  readonly ready: () => Promise<number>;
  /** SIGKILL: of the process alone, or of everything it has started too. */
  readonly isKilled: (what?: 'alone' | 'group') => Promise<void>;
  readonly stops: (signal?: 'SIGTERM' | 'SIGINT') => Promise<Exit>;
  /** What it logged as an error or worse. */
  readonly errors: () => string[];
}

const logLine = z.object({ level: z.number(), msg: z.string(), port: z.number().optional() });
const errorLevel = 50;
const running = new Set<ChildProcess>();

/** Starts `src/main.ts` with these settings and no others; ports are free ones. Killed, with all it started, when the tests' process ends. */
export function startBot(settings: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(tmpdir(), 'muster-compile-cache'),
      PORT: '0',
      EMULATOR_PORT: '0',
      LOG_LEVEL: 'info',
      ...settings,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const pid = child.pid ?? 0;
  const said: string[] = [];
  const errors: string[] = [];
  let exit: { readonly code: number | null } | undefined;

  const exited = once(child, 'exit').then(([code]: (number | null)[]) => {
    running.delete(child);
    exit = { code: code ?? null };
    return exit.code;
  });
  createInterface(child.stderr).on('line', (line) => said.push(line));
  const ready = new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const read = logLine.safeParse(JSON.parse(line));
      if (!read.success) return;
      if (read.data.level >= errorLevel) errors.push(line);
      if (read.data.msg === 'ready' && read.data.port !== undefined) resolve(read.data.port);
    });
    void exited.then((code) => reject(new Error(`the bot ended with ${code} before it was ready:\n${[...said, ...errors].join('\n')}`)));
  });
  // Whoever waits for it hears of it; a bot that is killed while it starts has nobody waiting.
  ready.catch(() => undefined);

  return {
    pid,
    isAlive: () => exit === undefined,
    ready: () => ready,
    async isKilled(what = 'alone') {
      if (exit === undefined) process.kill(what === 'group' ? -pid : pid, 'SIGKILL');
      await exited;
    },
    async stops(signal = 'SIGTERM') {
      const startedAt = performance.now();
      child.kill(signal);
      const code = await exited;
      return { code, tookMs: performance.now() - startedAt };
    },
    errors: () => [...errors],
  };
}

process.on('exit', () => {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
});
