import { type Refusal, refuse } from '../../domain/decision.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { isOpen } from '../../domain/phase.ts';
import type { Numbered } from '../numbered.ts';
import type { Question } from '../verb.ts';
import type { Call, Paged } from './call.ts';
import { nameOf } from './paging-words.ts';

interface Answerable {
  readonly kind: 'answerable';
  readonly call: Call;
  readonly userId: string;
  /** How this person was reached; nothing when everyone was called. */
  readonly own: readonly Paged[];
}

/** Whether this click answers a page: it is still out, and it is for the one who clicks. */
export function toAnswer({ input, actor, incident }: Question<Numbered, Incident>, calls: readonly Call[]): Answerable | Refusal {
  const call = calls.find(({ number }) => number === input.number);
  if (actor.kind !== 'person' || !call) return refuse('no_such_page', 'That page does not exist.');
  if (!isOpen(incident.phase)) return refuse('incident_over', `${incidentName(incident)} is ${incident.phase}: nobody is called any more.`);
  if (call.endedAt !== null) return refuse('page_ended', 'That page is over: nobody is called by it any more.');

  const { userId } = actor;
  const own = call.paged.filter((one) => one.userId === userId);
  if (own.some(({ acknowledgedAt }) => acknowledgedAt !== null))
    return refuse('already_answered', 'You have said already that you are on the way.');
  if (own.length === 0 && call.everyoneAt === null)
    return refuse('not_for_you', `This page is for ${nameOf(call.target)}. You can help all the same: say so here.`);
  return { kind: 'answerable', call, userId, own };
}
