import { type Refusal, refuse } from '../../domain/decision.ts';
import { dateToken, userMention } from '../../domain/mrkdwn.ts';
import type { FollowUp } from './follow-ups-table.ts';

/** The follow-up if there is still something to do about it; otherwise what is so now. */
export function openFollowUp(found: FollowUp | null, number: number): { readonly kind: 'open'; readonly followUp: FollowUp } | Refusal {
  if (!found) return refuse('no_such_follow_up', `There is no follow-up ${number} in this incident. \`/incident followups\` lists them.`);
  if (!found.doneAt) return { kind: 'open', followUp: found };
  const by = found.doneBy === null ? '' : ` by ${userMention(found.doneBy)}`;
  return refuse(
    'follow_up_done',
    `Follow-up ${number} is done already${by}, since ${dateToken(found.doneAt, '{date_short_pretty} {time}')}.`,
  );
}
