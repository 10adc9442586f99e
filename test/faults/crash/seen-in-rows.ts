import type { Person } from '../../../emulator/index.ts';
import { type CrashStore, isStoreAway } from './crash-store.ts';
import type { Database } from '../../../src/store/database.ts';

/** What one looks for in the rows: undefined while it is not there. */
export type Look<Found> = (db: Database) => Promise<Found | null | undefined | false>;

/** What the rows say; nothing while the database is away, as an embedded one is with its bot. */
export const inRowsOf =
  ({ db }: Pick<CrashStore, 'db'>) =>
  <Found>(look: Look<Found>) =>
  async () => {
    try {
      return await look(await db());
    } catch (error) {
      if (isStoreAway(error)) return null;
      throw error;
    }
  };

export const act =
  (kind: string): Look<object> =>
  (db) =>
    db.selectFrom('timelineEntries').select('id').where('kind', '=', kind).executeTakeFirst();

export const inPhase =
  (phase: string): Look<object> =>
  (db) =>
    db.selectFrom('incidents').select('id').where('phase', '=', phase).executeTakeFirst();

export const paged =
  ({ id }: Person): Look<object> =>
  (db) =>
    db.selectFrom('pages').select('id').where('userId', '=', id).executeTakeFirst();

export const acknowledged =
  ({ id }: Person): Look<object> =>
  (db) =>
    db.selectFrom('pages').select('id').where('userId', '=', id).where('acknowledgedAt', 'is not', null).executeTakeFirst();

/** Some checkpoint was answered. */
export const answered: Look<object> = (db) => db.selectFrom('checkpoints').select('id').where('metAt', 'is not', null).executeTakeFirst();

/** The incident's channel, once it stands with its card. */
export const openChannel: Look<string> = async (db) => {
  const opened = await db.selectFrom('incidents').select('channelId').where('openedAt', 'is not', null).executeTakeFirst();
  return opened?.channelId;
};

/** Every effect is delivered, every alarm that is due was asked, and the record is not in doubt. */
export const allDone: Look<true> = async (db) => {
  const pending = await db.selectFrom('outbox').select('id').where('state', '=', 'pending').executeTakeFirst();
  const due = await db.selectFrom('alarms').select('key').where('dueAt', '<=', new Date()).executeTakeFirst();
  const doubt = await db.selectFrom('channelCursors').select('channelId').where('doubtEntryId', 'is not', null).executeTakeFirst();
  return !pending && !due && !doubt;
};

/** With a third death an effect is set aside, and rightly so. */
export const twiceDead: Look<object> = (db) =>
  db.selectFrom('outbox').select('id').where('state', '=', 'pending').where('losses', '>=', 2).executeTakeFirst();
