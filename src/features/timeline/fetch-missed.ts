import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';
import { isAboutToBegin, raiseDoubt } from './doubt-table.ts';

const missed = z.strictObject({
  /** The reading under way goes on where it stopped; nothing new is in doubt. */
  goesOn: z.boolean().default(false),
});
type Missed = z.infer<typeof missed>;

/** Events of the channel may have been missed: it is read again from the newest message back. */
export const fetchMissed = incidentVerb<Missed, boolean, Missed>({
  word: 'fetch-missed',
  input: missed,
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => isAboutToBegin(tx, incident.id),
  decide: ({ input }, isAbout) => accept({ state: input, effects: isAbout ? [] : [{ kind: 'catch-up' }] }),
  async save(tx, { goesOn }, incidentId) {
    if (!goesOn) await raiseDoubt(tx, incidentId);
  },
});
