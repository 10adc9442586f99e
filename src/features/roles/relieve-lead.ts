import { setAlarm } from '../../domain/alarm.ts';
import { accept } from '../../domain/decision.ts';
import { later } from '../../domain/duration.ts';
import { show } from '../../domain/effect.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';
import { awaitsAnswer } from './role-request.ts';
import { roleState, type RoleState } from './role-state.ts';

/** Somebody has led for long: they are asked to hand over, and again after as long. Asked by the clock. */
export const relieveLead = incidentVerb<NoInput, RoleState, RoleChange>({
  word: 'relieve-lead',
  input: noInput,
  load: (tx, { incident }) => roleState(tx, incident.id, 'lead'),
  decide(asked, { holder, standing, nextNumber: number }) {
    const { now, policy } = asked;
    if (!holder) return accept();
    const again = setAlarm('relieve-lead', later(now, policy.relieveLeadAfterMs), 'relieve-lead');
    if (standing && awaitsAnswer(standing, asked)) return accept({ alarms: [again] });
    return accept({
      state: {
        role: 'lead',
        at: now,
        ...(standing && { settles: { number: standing.number, outcome: 'overtaken' } }),
        asks: { number, purpose: 'relieve', holderId: holder.userId, wantedFor: null, askedBy: null, told: [] },
      },
      entries: [
        {
          kind: 'relief_offered',
          text: `${userMention(holder.userId)} has led for long and is asked to hand over.`,
          details: { userId: holder.userId, since: holder.takenAt },
          shownBy: { board: 'role-request', ref: String(number) },
        },
      ],
      effects: [...(standing ? [show('role-request', standing.number)] : []), show('role-request', number)],
      alarms: [again],
    });
  },
  save: saveRoleChange,
});
