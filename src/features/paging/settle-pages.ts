import { clearAlarm } from '../../domain/alarm.ts';
import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { type Call, messagesOf } from './call.ts';
import { callsOf } from './calls-table.ts';
import { type PagingChange, savePaging } from './save-paging.ts';
import { chaseAlarm } from './start-calls.ts';

/** The incident ends: nobody is called any more. */
export const settlePages = incidentVerb<NoInput, readonly Call[], PagingChange>({
  word: 'settle-pages',
  input: noInput,
  alsoWhenOver: true,
  load: (tx, { incident }) => callsOf(tx, incident.id),
  decide({ now }, calls) {
    const open = calls.filter(({ endedAt }) => endedAt === null);
    if (open.length === 0) return accept();
    return accept({
      state: { at: now, writes: [{ kind: 'end', numbers: open.map(({ number }) => number) }] },
      effects: open.flatMap(messagesOf).map(({ board, ref }) => show(board, ref)),
      alarms: open.map(({ number }) => clearAlarm(chaseAlarm(number))),
    });
  },
  save: savePaging,
});
