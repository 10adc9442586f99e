import type { Tx } from '../tx.ts';
import type { Validation } from './validation.ts';

/** The round that monitoring is in, or was in last; 0 before the first. */
export async function currentRound(tx: Tx, incidentId: number): Promise<number> {
  const { last } = await tx
    .selectFrom('validations')
    .select((eb) => eb.fn.max('round').as('last'))
    .where('incidentId', '=', incidentId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

export function validationsOf(tx: Tx, incidentId: number, round: number): Promise<Validation[]> {
  return tx
    .selectFrom('validations')
    .select(['round', 'position', 'item', 'holds', 'answeredBy', 'answeredAt'])
    .where('incidentId', '=', incidentId)
    .where('round', '=', round)
    .orderBy('position')
    .execute();
}
