import type { Button, KnownBlock } from '@slack/types';
import { formatDuration } from '../../domain/duration.ts';
import { dateToken, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { askButton } from '../button.ts';
import { section } from '../section.ts';
import { answerOf, type Call, isWaiting, type Paged } from './call.ts';
import { callNumbered } from './calls-table.ts';
import { mentions, nameOf, reasonOf } from './paging-words.ts';

const peopleMax = 12;

/** A page as the channel sees it: whom it is for and why; sent, acknowledged and how fast, escalated. */
export const pageMessage = board<Call>({
  name: 'page',
  priority: 2,
  place: inChannel,
  load: (tx, { incident }, ref) => callNumbered(tx, incident.id, Number(ref)),
  render(call, scene) {
    const { incident } = scene;
    const by = call.requestedBy === null ? 'by the policy' : `by ${userMention(call.requestedBy)}`;
    const headline = `*Page ${call.number}* for ${nameOf(call.target)}, ${by}: ${reasonOf(call, incident, 1_000)}`;
    const blocks: KnownBlock[] = [headline, ...levels(call), ...outcome(call, scene)].map(section);
    const text = [mentions(reached(call, call.level)), headline].filter(Boolean).join(' ');
    return { text, blocks: callsStill(call, scene) ? [...blocks, { type: 'actions', elements: answers(call, scene) }] : blocks };
  },
});

/** Somebody is still called for, and the incident is not over. */
export const callsStill = (call: Call, { incident }: Scene): boolean => isWaiting(call) && isOpen(incident.phase);

/** “Can't — next” while there is somebody next. */
export function answers({ number, everyoneAt }: Call, { incident }: Scene): Button[] {
  const input = { number };
  const coming = askButton({ label: 'On my way', verb: 'on-my-way', incident, input, style: 'primary' });
  return everyoneAt === null ? [coming, askButton({ label: "Can't — next", verb: 'cannot-come', incident, input })] : [coming];
}

const reached = ({ paged }: Call, level: number): string[] => paged.filter((one) => one.level === level).map(({ userId }) => userId);

function levels({ paged, target }: Call): string[] {
  return [...new Set(paged.map(({ level }) => level))].map((level) => {
    const here = paged.filter((one) => one.level === level);
    const via = here[0]?.via ?? '';
    const name = via === target || via === everyone ? '' : `${nameOf(via)}, `;
    const more = here.length > peopleMax ? [`… and ${here.length - peopleMax} more`] : [];
    const sent = here[0] ? `sent ${time(here[0].sentAt)}` : '';
    return [`_${name}${sent}_`, ...here.slice(0, peopleMax).map(person), ...more].join('\n');
  });
}

function person({ userId, sentAt, acknowledgedAt, declinedAt, escalatedAt, repeatedAt }: Paged): string {
  const who = userMention(userId);
  if (acknowledgedAt) return `${who} is on the way: acknowledged after ${formatDuration(acknowledgedAt.getTime() - sentAt.getTime())}`;
  if (declinedAt) return `${who} cannot come`;
  if (escalatedAt) return `${who} has not answered: escalated ${time(escalatedAt)}`;
  return repeatedAt ? `${who} was asked once more ${time(repeatedAt)}` : `${who} has not answered yet`;
}

function outcome(call: Call, scene: Scene): string[] {
  if (answerOf(call)) return [];
  if (!isOpen(scene.incident.phase) || call.endedAt) return ['_The incident is over: nobody is called any more._'];
  return call.everyoneAt ? [`Everyone in the channel was called ${time(call.everyoneAt)}.`] : [];
}

const time = (at: Date): string => dateToken(at, '{time}');
