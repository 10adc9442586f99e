import { sql } from 'kysely';
import { userIdOf } from '../../domain/actor.ts';
import type { Actor } from '../../domain/ask.ts';
import { overPhases } from '../../domain/phase.ts';
import { visibleTo } from '../visible-to.ts';
import type { Tx } from '../tx.ts';

export interface SameWords {
  readonly number: number;
  readonly channelId: string | null;
  readonly declaredAt: Date;
}

// Any number will do, as long as nothing else locks by it.
const numberingLock = 7_101;

/** The next number without a gap: declarations wait for each other here, for the rest of the transaction. */
export async function nextIncidentNumber(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(${numberingLock})`.execute(tx);
  const { last } = await tx
    .selectFrom('incidents')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** An open incident declared with the same words since then; never one that is hidden from the person who asks. */
export async function firstWithTheseWords(tx: Tx, title: string, actor: Actor, since: Date): Promise<SameWords | null> {
  const row = await tx
    .selectFrom('incidents')
    .select(['number', 'channelId', 'declaredAt'])
    .where('declaredAt', '>=', since)
    .where('phase', 'not in', overPhases)
    .where(sql<boolean>`lower(regexp_replace(reported, '\\s+', ' ', 'g')) = ${title.toLowerCase().replace(/\s+/g, ' ')}`)
    .where(visibleTo(userIdOf(actor)))
    .orderBy('number')
    .executeTakeFirst();
  return row ?? null;
}
