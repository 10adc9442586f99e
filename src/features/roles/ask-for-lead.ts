import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { pagedPeople } from '../paged-people.ts';
import { incidentVerb } from '../verb.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';
import { requestRefs } from './role-request.ts';
import { roleState, type RoleState } from './role-state.ts';

interface Leaderless {
  readonly state: RoleState;
  readonly paged: string[];
}

/** Nobody leads, some minutes in: the channel and those paged are told, with a button to take it. Asked by the clock. */
export const askForLead = incidentVerb<NoInput, Leaderless, RoleChange>({
  word: 'ask-for-lead',
  input: noInput,
  load: async (tx, { incident }) => ({ state: await roleState(tx, incident.id, 'lead'), paged: await pagedPeople(tx, incident.id) }),
  decide({ now }, { state: { holder, standing, nextNumber: number }, paged }) {
    if (holder || standing) return accept();
    return accept({
      state: { role: 'lead', at: now, asks: { number, purpose: 'fill', holderId: null, wantedFor: null, askedBy: null, told: paged } },
      entries: [
        {
          kind: 'lead_asked_for',
          text: 'Nobody leads yet: the channel and those paged are asked.',
          details: { told: paged },
          shownBy: { board: 'role-request', ref: String(number) },
        },
      ],
      effects: requestRefs({ number, told: paged }).map((ref) => show('role-request', ref)),
    });
  },
  save: saveRoleChange,
});
