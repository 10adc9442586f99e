import { z } from 'zod';
import { setAlarm } from '../../domain/alarm.ts';
import { accept } from '../../domain/decision.ts';
import { later } from '../../domain/duration.ts';
import { incidentVerb } from '../verb.ts';
import { isAboutToBegin, raiseDoubt } from './doubt-table.ts';

const missed = z.strictObject({
  /** The reading under way goes on where it stopped; nothing new is in doubt. */
  goesOn: z.boolean().default(false),
});
type Missed = z.infer<typeof missed>;

// A shorter absence is over before anybody could be misled by the record.
const gapAfterMs = 10_000;

/** Events of the channel may have been missed: it is read again from the newest message back. */
export const fetchMissed = incidentVerb<Missed, boolean, Missed>({
  word: 'fetch-missed',
  input: missed,
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => isAboutToBegin(tx, incident.id),
  decide: ({ input, now }, isAbout) =>
    accept({
      state: input,
      effects: isAbout ? [] : [{ kind: 'catch-up' }],
      ...(!input.goesOn && { alarms: [setAlarm('note-gap', later(now, gapAfterMs), 'note-gap')] }),
    }),
  async save(tx, { goesOn }, incidentId) {
    if (!goesOn) await raiseDoubt(tx, incidentId);
  },
});
