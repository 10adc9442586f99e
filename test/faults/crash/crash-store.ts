import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { isDatabaseAway } from '../../../src/store/away.ts';
import { errorCode } from '../../../src/store/error-code.ts';
import { cloneTemplate } from '../../support/database.ts';

/** Where the bot keeps its rows, and how a test reads them. */
export interface CrashStore {
  readonly settings: Readonly<Record<string, string>>;
  /** What is open now; an embedded server comes and goes with its bot. */
  readonly db: () => Promise<Database>;
  readonly close: () => Promise<void>;
}

/** Also before an embedded server has said where it is. */
export const isStoreAway = (error: unknown): boolean => isDatabaseAway(error) || errorCode(error) === 'ENOENT';

export async function externalStore(): Promise<CrashStore> {
  const { url, db, drop } = await cloneTemplate();
  return { settings: { DATABASE_URL: url }, db: async () => db, close: drop };
}

/** The embedded database, in a folder of its own. */
export async function embeddedStore(): Promise<CrashStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-crash-'));
  await chmod(dataDir, 0o755);
  let open: { readonly url: string; readonly db: Database } | undefined;
  return {
    settings: { DATA_DIR: dataDir },
    async db() {
      const url = await urlOf(dataDir);
      const before = open;
      if (before?.url === url) return before.db;
      open = { url, db: openDatabase({ url, connectionsMax: 2 }) };
      await before?.db.destroy();
      return open.db;
    },
    async close() {
      await open?.db.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function urlOf(dataDir: string): Promise<string> {
  const [, , , port = ''] = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  const password = await readFile(join(dataDir, 'postgres.password'), 'utf8');
  return `postgres://muster:${password.trim()}@127.0.0.1:${port}/muster`;
}
