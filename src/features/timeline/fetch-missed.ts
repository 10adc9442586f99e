import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb, type Tx } from '../verb.ts';

/** Events of the channel may have been missed: it is read again. One reading that has not begun does for all who ask. */
export const fetchMissed = incidentVerb<Record<string, never>, boolean, never>({
  word: 'fetch-missed',
  input: z.strictObject({}),
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => isAboutToBegin(tx, incident.id),
  decide: (_, about) => (about ? accept() : accept({ effects: [{ kind: 'catch-up' }] })),
});

async function isAboutToBegin(tx: Tx, incidentId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('incidentId', '=', incidentId)
    .where('state', '=', 'pending')
    .where('kind', '=', 'catch-up')
    .where('attempts', '=', 0)
    .executeTakeFirst();
  return row !== undefined;
}
