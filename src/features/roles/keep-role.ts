import { clearAlarm } from '../../domain/alarm.ts';
import { accept } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { incidentVerb } from '../verb.ts';
import { type AskedAbout, loadRequest, type RequestInput, requestInput, toAnswer } from './answer-request.ts';
import { silenceAlarm } from './pass-role.ts';
import { type RoleChange, saveRoleChange } from './role-change.ts';

/** “Keep it”: the holder of a role stays, and who asked for it hears so. */
export const keepRole = incidentVerb<RequestInput, AskedAbout, RoleChange>({
  word: 'keep-role',
  input: requestInput,
  load: loadRequest,
  decide(asked, about) {
    const found = toAnswer(asked, about);
    if (found.kind === 'refused') return found;
    const { number, role, holderId, askedBy, wantedFor } = found.request;
    const holder = userMention(holderId ?? '');
    const said = `${holder} keeps ${role}${askedBy === null ? '' : `, which ${userMention(askedBy)} had asked for`}.`;
    return accept({
      state: { role, at: asked.now, settles: { number, outcome: 'kept' } },
      entries: [{ kind: 'role_kept', text: said, details: { role, userId: holderId, wantedFor, askedBy } }],
      effects: [post(said), show('role-request', number)],
      alarms: [clearAlarm(silenceAlarm(role))],
    });
  },
  save: saveRoleChange,
});
