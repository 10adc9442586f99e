import { z } from 'zod';
import type { Message } from '../domain/message.ts';
import type { Database, Tx } from './database.ts';

const message = z.object({ text: z.string(), blocks: z.array(z.looseObject({})).readonly().exactOptional() });
const acceptance = z.object({ kind: z.literal('accepted'), reply: message.exactOptional(), incident: z.number().exactOptional() });

/** What an ask came to. An acceptance is kept and given again to a repeat of the same gesture. */
export type Acceptance = { readonly kind: 'accepted'; readonly reply?: Message; readonly incident?: number };
export type Answer = Acceptance | { readonly kind: 'refused'; readonly code: string; readonly say: Message };

/** Claims a key for this transaction. A repeat waits for the first to commit, then gets its answer. */
export async function claimKey(tx: Tx, key: string, now: Date): Promise<{ first: true } | { first: false; answer: Acceptance }> {
  if (await claimOnce(tx, key, now)) return { first: true };

  const { answer } = await tx.selectFrom('seenAsks').select('answer').where('key', '=', key).executeTakeFirstOrThrow();
  return { first: false, answer: acceptance.parse(answer) };
}

/** A refusal did nothing, so nothing is kept of it: a form that is put right and handed in again comes with the same key. */
export async function keepAnswer(tx: Tx, key: string, answer: Answer): Promise<void> {
  if (answer.kind === 'refused') {
    await tx.deleteFrom('seenAsks').where('key', '=', key).execute();
    return;
  }
  await tx
    .updateTable('seenAsks')
    .set({ answer: JSON.stringify(answer) })
    .where('key', '=', key)
    .execute();
}

/** Claims a key that has no answer; false when it was claimed before. */
export async function claimOnce(db: Database, key: string, now: Date): Promise<boolean> {
  const claimed = await db
    .insertInto('seenAsks')
    .values({ key, seenAt: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined;
}
