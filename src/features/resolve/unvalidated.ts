import type { Incident } from '../../domain/incident.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Tx } from '../tx.ts';

/** What the validation list asks and nobody has found to hold. Before monitoring that is all of it: nothing was checked since. */
export async function unvalidated(tx: Tx, incident: Incident, policy: Policy): Promise<string[]> {
  if (incident.phase !== 'monitoring') return policy.checklists.validation;
  const items = await tx
    .selectFrom('validations')
    .select(['item', 'holds'])
    .where('incidentId', '=', incident.id)
    .where('round', '=', (eb) =>
      eb
        .selectFrom('validations as latest')
        .select((inner) => inner.fn.max('latest.round').as('round'))
        .where('latest.incidentId', '=', incident.id),
    )
    .orderBy('position')
    .execute();
  return items.filter(({ holds }) => holds !== true).map(({ item }) => item);
}
