import { type Alarm, clearAlarm, setAlarm } from '../../domain/alarm.ts';
import { type Accepted, accept } from '../../domain/decision.ts';
import { formatDuration, later } from '../../domain/duration.ts';
import { invite, post, show, tell } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import type { Policy } from '../../domain/policy.ts';
import { privateNote } from './private-note.ts';
import type { RoleChange } from './role-change.ts';
import { requestRefs, type RequestOutcome } from './role-request.ts';
import type { RoleState } from './role-state.ts';
import type { Situation } from './situation.ts';

/** The role passes on: to whom (null: nobody has it any more), by whom, and whether only because its holder kept silent. */
interface Passing {
  readonly role: string;
  readonly toId: string | null;
  readonly by: string | null;
  readonly silent?: boolean;
}

interface About {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly now: Date;
}

/** Passes a role on at once, settles what was asked about it, and lets everybody see. */
export function passRole(passing: Passing, about: About, { holder, standing }: RoleState, situation: Situation): Accepted<RoleChange> {
  const { incident, policy, now } = about;
  const { role, toId, by } = passing;
  const fromId = holder?.userId ?? null;
  const said = sentence(passing, fromId, policy);
  const newcomer = toId !== null && { role, userId: toId, takenOver: fromId !== null };
  return accept({
    state: {
      role,
      at: now,
      passes: { toId },
      ...(standing && { settles: { number: standing.number, outcome: outcomeOf(passing, standing) } }),
    },
    entries: [
      {
        kind: toId === null ? 'role_freed' : 'role_taken',
        key: role === 'lead',
        text: said,
        details: { role, userId: toId ?? fromId, by, ...(passing.silent && { silent: true }) },
      },
    ],
    effects: [
      post(said),
      show('card'),
      ...(role === 'lead' ? [show('announcement')] : []),
      ...(newcomer && newcomer.userId !== by ? [invite([newcomer.userId])] : []),
      ...(newcomer ? [tell(newcomer.userId, privateNote(newcomer, incident, policy, situation))] : []),
      ...(standing ? requestRefs(standing).map((ref) => show('role-request', ref)) : []),
    ],
    alarms: [clearAlarm(silenceAlarm(role)), ...(role === 'lead' ? leadAlarms(toId, about) : [])],
  });
}

/** The key of the alarm by which a role passes when its holder does not answer. */
export const silenceAlarm = (role: string): string => `role-passes/${role}`;

function sentence({ role, toId, by, silent }: Passing, fromId: string | null, policy: Policy): string {
  const from = fromId === null ? 'nobody' : userMention(fromId);
  const silence = `${from} did not answer for ${formatDuration(policy.rolePassesAfterMs)}`;
  if (toId === null) return silent ? `Nobody has ${role} now: ${silence}.` : `Nobody has ${role} now: ${from} gave it up.`;

  const taken = `${userMention(toId)} is now ${role}`;
  if (silent) return `${taken}: ${silence}.`;
  if (by === null || by === toId) return `${taken}.`;
  return by === fromId ? `${taken}, handed over by ${from}.` : `${taken}, named by ${userMention(by)}.`;
}

function outcomeOf({ toId, silent }: Passing, standing: NonNullable<RoleState['standing']>): RequestOutcome {
  if (standing.purpose === 'fill') return 'filled';
  if (standing.purpose === 'relieve') return 'handed_over';
  if (toId !== standing.wantedFor) return 'overtaken';
  return silent ? 'passed_by_silence' : 'handed_over';
}

/** A lead is asked for while there is none, and relieved after a while. */
function leadAlarms(toId: string | null, { policy, now }: About): Alarm[] {
  if (toId === null) return [clearAlarm('relieve-lead'), setAlarm('no-lead', later(now, policy.noLeadAfterMs), 'ask-for-lead')];
  return [clearAlarm('no-lead'), setAlarm('relieve-lead', later(now, policy.relieveLeadAfterMs), 'relieve-lead')];
}
