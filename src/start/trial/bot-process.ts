import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { trialFlag } from './host.ts';
import { type Order, type Reading, report } from './messages.ts';

export interface BotProcess {
  /** Resolves when the bot is up. */
  readonly begin: (settings: Record<string, string>, clock: Reading) => Promise<void>;
  readonly pid: () => number | undefined;
  readonly isUp: () => boolean;
  readonly setClock: (clock: Reading) => void;
  /** Has it ask what is due (answers how much was), or finish what is under way; nothing of either while it is down. */
  readonly ask: (what: 'tick' | 'drain') => Promise<number>;
  /** SIGKILL: nothing is finished, nobody is told. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * The bot as a process of its own, the very program that runs in production: killing it is then what a crash is,
 * and nothing in the bot has to know about it. It is started at once, to load while the workspace opens.
 * @param onLost told when it ends by itself, having said why
 */
export function startBotProcess(onLost: () => void): BotProcess {
  let child = load(onLost);
  let asked = 0;
  let isUp = false;
  const waiting = new Map<number, (count: number) => void>();

  const send = (order: Order): void => void (child.connected && child.send(order));
  async function end(signal: NodeJS.Signals): Promise<void> {
    isUp = false;
    for (const resolve of waiting.values()) resolve(0);
    waiting.clear();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners('exit');
    child.kill(signal);
    await once(child, 'exit');
  }

  return {
    async begin(settings, clock) {
      if (child.exitCode !== null || child.signalCode !== null) child = load(onLost);
      const started = child;
      await new Promise<void>((resolve) => {
        started.on('message', (message) => {
          const told = report.parse(message);
          if (told.is === 'ready') return resolve();
          waiting.get(told.id)?.(told.count);
          waiting.delete(told.id);
        });
        send({ do: 'begin', settings, clock });
      });
      isUp = true;
    },
    pid: () => child.pid,
    isUp: () => isUp,
    setClock: (clock) => send({ do: 'clock', clock }),
    ask(what) {
      if (!isUp) return Promise.resolve(0);
      const id = (asked += 1);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send({ do: what, id });
      });
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

// What stands in .env is in this process's environment, and so in that one's.
const withoutEnvFile = process.execArgv.filter((argument) => !argument.startsWith('--env-file'));

const load = (onLost: () => void): ChildProcess =>
  fork(new URL('../../main.ts', import.meta.url), [trialFlag], { execArgv: withoutEnvFile }).once('exit', onLost);
