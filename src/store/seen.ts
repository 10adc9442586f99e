import { z } from 'zod';
import type { Message } from '../domain/message.ts';
import type { Tx } from './database.ts';

const message = z.object({ text: z.string(), blocks: z.array(z.looseObject({})).readonly().exactOptional() });
const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), reply: message.exactOptional(), incident: z.number().exactOptional() }),
  z.object({ kind: z.literal('refused'), code: z.string(), say: message }),
]);

/** What an ask came to, as it is kept and given again to a repeat of the same gesture. */
export type Answer =
  | { readonly kind: 'accepted'; readonly reply?: Message; readonly incident?: number }
  | { readonly kind: 'refused'; readonly code: string; readonly say: Message };

/** Claims a key for this transaction. A repeat waits for the first to commit, then gets its answer. */
export async function claimKey(tx: Tx, key: string, now: Date): Promise<{ first: true } | { first: false; answer: Answer }> {
  const claimed = await tx
    .insertInto('seenAsks')
    .values({ key, seenAt: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return { first: true };

  const { answer } = await tx.selectFrom('seenAsks').select('answer').where('key', '=', key).executeTakeFirstOrThrow();
  return { first: false, answer: answerSchema.parse(answer) };
}

export async function keepAnswer(tx: Tx, key: string, answer: Answer): Promise<void> {
  await tx
    .updateTable('seenAsks')
    .set({ answer: JSON.stringify(answer) })
    .where('key', '=', key)
    .execute();
}
