import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';
import { type AskedAbout, loadRequest, type RequestInput, requestInput } from './answer-request.ts';
import { passRole } from './pass-role.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';

/** The holder of a role was asked for it and kept silent: it passes. Asked by the clock. */
export const passBySilence = incidentVerb<RequestInput, AskedAbout, RoleChange>({
  word: 'pass-role',
  input: requestInput,
  load: loadRequest,
  decide(asked, { request, state, situation }) {
    if (!request || request.settledAt !== null) return accept();
    const { role, wantedFor, askedBy } = request;
    return passRole({ role, toId: wantedFor, by: askedBy, silent: true }, asked, state, situation);
  },
  save: saveRoleChange,
});
