import type { ActionsBlock } from '@slack/types';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { askButton } from '../button.ts';
import { section } from '../section.ts';
import { findFollowUp, type FollowUp } from './follow-ups-table.ts';

const titleMax = 1_000;

/** A follow-up is one message, edited in place. */
export const followUpBoard = board<FollowUp>({
  name: 'follow-up',
  place: inChannel,
  load: (tx, { incident }, ref) => findFollowUp(tx, incident.id, Number(ref)),
  render(followUp, scene) {
    const text = [`*Follow-up ${followUp.number}* ${excerpt(followUp.title, titleMax)}`, standing(followUp)].join('\n');
    return { text: `Follow-up ${followUp.number}: ${excerpt(followUp.title, 200)}`, blocks: [section(text), ...buttons(followUp, scene)] };
  },
});

function standing({ ownerId, dueAt, doneAt, doneBy, fromTask }: FollowUp): string {
  if (doneAt) return `✓ *Done* ${dateToken(doneAt, '{date_short_pretty} {time}')}${doneBy === null ? '' : ` by ${userMention(doneBy)}`}`;
  return [
    ownerId === null ? 'Nobody has it yet' : `With ${userMention(ownerId)}`,
    ...(dueAt ? [`due ${dateToken(dueAt, '{date_short_pretty}')}`] : []),
    ...(fromTask === null ? [] : [`was task ${fromTask}`]),
  ].join(' · ');
}

function buttons({ number, ownerId, doneAt }: FollowUp, { incident }: Pick<Scene, 'incident'>): ActionsBlock[] {
  if (doneAt) return [];
  const input = { number };
  const take = askButton({ label: "I'll take it", verb: 'take-follow-up', incident, input });
  const done = askButton({ label: 'Done', verb: 'follow-up-done', incident, input });
  return [{ type: 'actions', elements: ownerId === null ? [take, done] : [done] }];
}
