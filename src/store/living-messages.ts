import type { Database, Tx } from './database.ts';

export interface LivingMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly hash: string;
}

export interface LivingRef {
  readonly incidentId: number;
  readonly board: string;
  readonly ref: string;
}

/** `lock`: nobody else edits it until this transaction ends. */
export async function livingMessage(
  db: Database | Tx,
  { incidentId, board, ref }: LivingRef,
  how: 'read' | 'lock' = 'read',
): Promise<LivingMessage | null> {
  const row = await db
    .selectFrom('livingMessages')
    .select(['channelId', 'ts', 'hash'])
    .where('incidentId', '=', incidentId)
    .where('board', '=', board)
    .where('ref', '=', ref)
    .$if(how === 'lock', (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** Whose message this is: a stale button's click heals it. */
export async function livingMessageAt(db: Database | Tx, at: { channelId: string; ts: string }): Promise<LivingRef | null> {
  const row = await db
    .selectFrom('livingMessages')
    .select(['incidentId', 'board', 'ref'])
    .where('channelId', '=', at.channelId)
    .where('ts', '=', at.ts)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepLivingMessage(
  db: Database | Tx,
  { incidentId, board, ref }: LivingRef,
  message: LivingMessage,
  now: Date,
): Promise<void> {
  await db
    .insertInto('livingMessages')
    .values({ incidentId, board, ref, ...message, postedAt: now })
    .onConflict((conflict) => conflict.columns(['incidentId', 'board', 'ref']).doUpdateSet({ ...message }))
    .execute();
}
