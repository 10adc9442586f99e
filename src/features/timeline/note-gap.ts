import { setAlarm } from '../../domain/alarm.ts';
import { accept } from '../../domain/decision.ts';
import { later, minuteMs } from '../../domain/duration.ts';
import { isOpen } from '../../domain/phase.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { isAboutToBegin, isLeftInDoubt, openGapInDoubt } from './doubt-table.ts';

interface Loaded {
  readonly isLeft: boolean;
  /** It is read again without our asking. */
  readonly isAsked: boolean;
}

/**
 * What could not be read again within seconds is a gap until it is: the record says so itself, whatever keeps us from reading.
 * What Slack refused is asked for again every minute while the incident is open: nobody tells when a scope was granted.
 */
export const noteGap = incidentVerb<NoInput, Loaded, { readonly toAt: Date }>({
  word: 'note-gap',
  input: noInput,
  alsoWhenOver: true,
  lockless: true,
  load: async (tx, { incident }) => ({ isLeft: await isLeftInDoubt(tx, incident.id), isAsked: await isAboutToBegin(tx, incident.id) }),
  decide({ incident, now }, { isLeft, isAsked }) {
    if (!isLeft || !isOpen(incident.phase)) return accept({ state: { toAt: now } });
    return accept({
      state: { toAt: now },
      effects: isAsked ? [] : [{ kind: 'catch-up' }],
      alarms: [setAlarm('note-gap', later(now, minuteMs), 'note-gap')],
    });
  },
  save: (tx, { toAt }, incidentId) => openGapInDoubt(tx, incidentId, toAt),
});
