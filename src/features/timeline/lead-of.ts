import type { Tx } from '../tx.ts';

export async function leadOf(tx: Tx, incidentId: number): Promise<string | null> {
  const lead = await tx
    .selectFrom('roleAssignments')
    .select('userId')
    .where('incidentId', '=', incidentId)
    .where('role', '=', 'lead')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return lead?.userId ?? null;
}
