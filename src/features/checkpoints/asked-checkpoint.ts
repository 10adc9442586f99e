import { type Refusal, refuse } from '../../domain/decision.ts';
import { dateToken, userMention } from '../../domain/mrkdwn.ts';
import type { Checkpoint } from './checkpoints-table.ts';

/** The checkpoint if it still waits for an answer; otherwise what is so now. */
export function askedCheckpoint(
  checkpoint: Checkpoint | null,
  number: number,
): { readonly kind: 'asked'; readonly checkpoint: Checkpoint } | Refusal {
  if (!checkpoint) return refuse('no_such_checkpoint', `There is no checkpoint ${number} in this incident.`);
  const { metAt, metBy, settledAt, askedAt, dueAt } = checkpoint;
  if (metAt)
    return refuse(
      'answered_already',
      `Checkpoint ${number} was answered${metBy === null ? '' : ` by ${userMention(metBy)}`} ${dateToken(metAt, '{time}')}.`,
    );
  if (settledAt) return refuse('over', `Checkpoint ${number} is over. \`/incident update text\` tells everyone where we are.`);
  if (!askedAt) return refuse('not_asked', `Checkpoint ${number} is not due before ${dateToken(dueAt, '{time}')}.`);
  return { kind: 'asked', checkpoint };
}
