import { z } from 'zod';
import { type Refusal, refuse } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import type { Tx } from '../tx.ts';
import type { Question } from '../verb.ts';
import { requestNumbered, roleState, type RoleState } from './role-state.ts';
import type { RoleRequest } from './role-request.ts';
import { type Situation, situationOf } from './situation.ts';

export const requestInput = z.strictObject({ request: z.number().int() });
export type RequestInput = z.infer<typeof requestInput>;

export interface AskedAbout {
  readonly request: RoleRequest | null;
  readonly state: RoleState;
  readonly situation: Situation;
}

export async function loadRequest(tx: Tx, { incident, input }: Question<RequestInput, Incident>): Promise<AskedAbout> {
  const request = await requestNumbered(tx, incident.id, input.request);
  return {
    request,
    state: await roleState(tx, incident.id, request?.role ?? ''),
    situation: await situationOf(tx, incident.id),
  };
}

/** The question this click answers, or why it answers none: it is settled, or it was put to somebody else. */
export function toAnswer(
  { actor }: Pick<Question<unknown, Incident>, 'actor'>,
  { request, state }: AskedAbout,
): { readonly kind: 'open'; readonly request: RoleRequest } | Refusal {
  if (!request) return refuse('no_such_request', 'That question is not asked any more.');
  if (request.settledAt !== null) return refuse('settled', `That is settled. ${nowHeld(request.role, state)}`);
  if (actor.kind === 'person' && actor.userId === request.holderId) return { kind: 'open', request };
  return refuse('not_asked_of_you', `This is for ${request.holderId === null ? 'nobody' : userMention(request.holderId)} to answer.`);
}

const nowHeld = (role: string, { holder }: RoleState): string =>
  holder ? `${userMention(holder.userId)} is ${role} now.` : `Nobody has ${role} now.`;
