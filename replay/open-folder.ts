import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../src/log.ts';
import { closeStore, openStore, type Store } from '../src/start/open-store.ts';

/** The database of a play: in the folder given, which must hold no other play, else in a temporary one that goes with it. */
export async function openFolder(given: string | undefined, log: Log): Promise<Store> {
  if (given !== undefined) return unplayed(given, await openStore({ kind: 'embedded', dataDir: given }, log));

  const folder = await mkdtemp(join(tmpdir(), 'muster-replay-'));
  // Root starts PostgreSQL as a user of its own, who must be able to look in.
  await chmod(folder, 0o755);
  const store = await openStore({ kind: 'embedded', dataDir: folder }, log);
  return { ...store, closing: [...store.closing, () => rm(folder, { recursive: true, force: true })] };
}

/** Each play makes its workspace anew, so that ids of an earlier one would come twice. */
async function unplayed(folder: string, store: Store): Promise<Store> {
  const before = await store.db.selectFrom('incidents').select('number').limit(1).executeTakeFirst();
  if (before === undefined) return store;
  await closeStore(store);
  throw new Error(`${folder} holds incidents already: give a folder that is new.`);
}
