import { spawn } from 'node:child_process';
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
  /** SIGKILL: of the process alone, or of everything it has started too. However it ends: throws when anything it said holds a token or another secret of its settings. */
  readonly isKilled: (what?: 'alone' | 'group') => Promise<void>;
  readonly stops: (signal?: 'SIGTERM' | 'SIGINT') => Promise<Exit>;
  /** What it logged as an error or worse, and what it said when it ended with another code than 0. */
  readonly errors: () => string[];
  /** Every line that left the process. */
  readonly output: () => string[];
}

const logLine = z.object({ level: z.number(), msg: z.string(), port: z.number().optional() });
const errorLevel = 50;
const isSecret = /TOKEN|SECRET|DATABASE_URL/;

/** Starts `src/main.ts` with these settings and no others; ports are free ones. Whoever starts it ends it. */
export function startBot(settings: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(tmpdir(), 'muster-compile-cache'),
      PORT: '0',
      EMULATOR_PORT: '0',
      LOG_LEVEL: 'trace',
      ...settings,
    },
    // A group of its own where it starts a database, to be killed with it; else it ends with the tests on Ctrl+C.
    detached: settings.DATABASE_URL === undefined,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  const said: string[] = [];
  const errors: string[] = [];
  const output: string[] = [];
  let exit: { readonly code: number | null } | undefined;

  const exited = once(child, 'exit').then(([code]: (number | null)[]) => {
    exit = { code: code ?? null };
    if (exit.code) errors.push(`ended with ${exit.code}: ${said.join('\n')}`);
    return exit.code;
  });
  createInterface(child.stderr).on('line', (line) => {
    said.push(line);
    output.push(line);
  });
  const ready = new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      output.push(line);
      const read = logLine.safeParse(wholeJson(line));
      if (!read.success) return;
      if (read.data.level >= errorLevel) errors.push(line);
      if (read.data.msg === 'ready' && read.data.port !== undefined) resolve(read.data.port);
    });
    void exited.then((code) => reject(new Error(`the bot ended with ${code} before it was ready:\n${[...said, ...errors].join('\n')}`)));
  });
  const keptSecrets = (): void => {
    const leaks = Object.entries(settings).flatMap(([name, value]) =>
      isSecret.test(name) ? output.filter((line) => line.includes(value)).map((line) => `${name} in ${line}`) : [],
    );
    if (leaks.length > 0) throw new Error(`the bot said what it must not: ${leaks.join('\n')}`);
  };
  // Whoever waits for it hears of it; a bot that is killed while it starts has nobody waiting.
  ready.catch(() => undefined);

  return {
    pid,
    isAlive: () => exit === undefined,
    ready: () => ready,
    async isKilled(what = 'alone') {
      if (exit === undefined) process.kill(what === 'group' ? -pid : pid, 'SIGKILL');
      await exited;
      keptSecrets();
    },
    async stops(signal = 'SIGTERM') {
      const startedAt = performance.now();
      child.kill(signal);
      const code = await exited;
      keptSecrets();
      return { code, tookMs: performance.now() - startedAt };
    },
    errors: () => [...errors],
    output: () => [...output],
  };
}

/** undefined for a line that a kill cut short. */
export function wholeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
