import type { Tx } from '../tx.ts';
import type { Call } from './call.ts';

/** Every call of an incident, from the first. */
export async function callsOf(tx: Tx, incidentId: number): Promise<Call[]> {
  const calls = await tx
    .selectFrom('pageCalls')
    .select(['number', 'target', 'why', 'requestedBy', 'calledAt', 'level', 'everyoneAt', 'endedAt'])
    .where('incidentId', '=', incidentId)
    .orderBy('number')
    .execute();
  const paged = await tx
    .selectFrom('pages')
    .select(['id', 'number', 'userId', 'level', 'via', 'sentAt', 'repeatedAt', 'acknowledgedAt', 'declinedAt', 'escalatedAt'])
    .where('incidentId', '=', incidentId)
    .orderBy('level')
    .orderBy('id')
    .execute();
  return calls.map((call) => ({ ...call, paged: paged.filter(({ number }) => number === call.number) }));
}

export async function callNumbered(tx: Tx, incidentId: number, number: number): Promise<Call | null> {
  return (await callsOf(tx, incidentId)).find((call) => call.number === number) ?? null;
}
