import { setAlarm } from '../../domain/alarm.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { dateToken, defuse, userMention } from '../../domain/mrkdwn.ts';
import { whyNotPerson } from '../person.ts';
import type { Tx } from '../tx.ts';
import type { Question } from '../verb.ts';
import { passRole, silenceAlarm } from './pass-role.ts';
import type { RoleChange } from './role-change.ts';
import { awaitsAnswer, passesAt, type RoleRequest } from './role-request.ts';
import { roleState, type RoleState } from './role-state.ts';
import { roleCommand, wish } from './role-words.ts';
import { type Situation, situationOf } from './situation.ts';

/** A role and whom it shall go to; null: to nobody. */
export interface Giving {
  readonly role: string;
  readonly toId: string | null;
}

export interface Before {
  readonly state: RoleState;
  readonly situation: Situation;
  /** Why this person can have no role. */
  readonly unfit: string | null;
}

type Asked = Question<unknown, Incident>;

export async function loadGiving(tx: Tx, { incident, actor }: Asked, { role, toId }: Giving): Promise<Before> {
  const isSelf = actor.kind === 'person' && actor.userId === toId;
  return {
    state: await roleState(tx, incident.id, role),
    situation: await situationOf(tx, incident.id),
    unfit: toId === null || isSelf ? null : await whyNotPerson(tx, toId),
  };
}

/** Free, or given by its holder: it passes at once. Held by somebody else: they are asked first, and it passes if they keep silent. */
export function giveRole(asked: Asked, { role, toId }: Giving, { state, situation, unfit }: Before): Decision<RoleChange> {
  const { actor, policy } = asked;
  const roles = Object.keys(policy.roles);
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person takes or gives a role.');
  if (!roles.includes(role)) return refuse('unknown_role', `The policy has no role “${defuse(role)}”. It has ${roles.join(', ')}.`);
  if (unfit !== null) return refuse('unfit', `${unfit} Nothing changed. Name a person: \`/incident ${roleCommand(role)} @who\``);

  const { holder, standing } = state;
  if (!holder && toId === null) return refuse('already_so', `Nobody has ${role} now, so there is nothing to free.`);
  if (holder && holder.userId === toId) return refuse('already_so', `${userMention(holder.userId)} is ${role} already.`);
  if (!holder || holder.userId === actor.userId) return passRole({ role, toId, by: actor.userId }, asked, state, situation);
  if (standing && awaitsAnswer(standing, asked))
    return refuse('already_asked', alreadyAsked(standing, holder.userId, passesAt(standing.askedAt, policy)));
  return askHolder(asked, { role, toId }, state, holder.userId, actor.userId);
}

const alreadyAsked = (standing: RoleRequest, holderId: string, at: Date): string =>
  `${wish(standing)}, and ${userMention(holderId)} has until ${dateToken(at, '{time_secs}')} to answer. Ask again after that, if you still need it.`;

function askHolder(
  asked: Asked,
  { role, toId }: Giving,
  { standing, nextNumber }: RoleState,
  holderId: string,
  askedBy: string,
): Decision<RoleChange> {
  const { now } = asked;
  const request = { number: nextNumber, role, wantedFor: toId, askedBy };
  const at = passesAt(now, asked.policy);
  return accept({
    state: {
      role,
      at: now,
      ...(standing && { settles: { number: standing.number, outcome: 'overtaken' } }),
      asks: { ...request, purpose: toId === null ? 'free' : 'take', holderId, told: [] },
    },
    entries: [
      {
        kind: 'role_requested',
        text: `${wish(request)}; ${userMention(holderId)} is asked.`,
        details: { role, holderId, wantedFor: toId, by: askedBy },
        shownBy: { board: 'role-request', ref: String(nextNumber) },
      },
    ],
    effects: [...(standing ? [show('role-request', standing.number)] : []), show('role-request', nextNumber)],
    alarms: [setAlarm(silenceAlarm(role), at, 'pass-role', { request: nextNumber })],
    reply: `${userMention(holderId)} is ${role} and is asked to hand over. Without an answer it passes at ${dateToken(at, '{time_secs}')}.`,
  });
}
