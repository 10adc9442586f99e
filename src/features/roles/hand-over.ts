import { incidentVerb } from '../verb.ts';
import { type AskedAbout, loadRequest, type RequestInput, requestInput, toAnswer } from './answer-request.ts';
import { passRole } from './pass-role.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';

/** “Hand over”: the holder of a role gives it to the one who is wanted for it. */
export const handOver = incidentVerb<RequestInput, AskedAbout, RoleChange>({
  word: 'hand-over',
  input: requestInput,
  load: loadRequest,
  decide(asked, about) {
    const found = toAnswer(asked, about);
    if (found.kind === 'refused') return found;
    const { role, wantedFor, holderId } = found.request;
    return passRole({ role, toId: wantedFor, by: holderId }, asked, about.state, about.situation);
  },
  save: saveRoleChange,
});
