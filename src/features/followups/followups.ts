import { accept } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import { dateToken, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { formButton } from '../button.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { sections } from '../section.ts';
import { incidentVerb } from '../verb.ts';
import { type FollowUp, followUpsOf } from './follow-ups-table.ts';

/** All follow-ups of the incident, the open ones first, for the typist alone. */
export const followups = incidentVerb<NoInput, FollowUp[], never>({
  word: 'followups',
  input: noInput,
  typed: {
    usage: 'followups',
    help: 'the follow-ups: who has which, and what is done',
    examples: ['followups'],
    aliases: ['follow-ups'],
    read: () => parsed({}),
  },
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => followUpsOf(tx, incident.id),
  decide: ({ now, incident }, all) => accept({ reply: followUpList(all, incident, now) }),
});

// Slack takes about 12,000 characters in all blocks of a message together.
const linesMax = 60;
const titleMax = 80;

export function followUpList(all: readonly FollowUp[], incident: Pick<Incident, 'number'>, now: Date): Message {
  const open = all.filter(({ doneAt }) => !doneAt);
  const done = all.filter(({ doneAt }) => doneAt);
  const ordered = [...open, ...done];
  const rest = ordered.length - linesMax;
  const lines = [
    all.length === 0 ? 'There are no follow-ups yet.' : `*${open.length} open, ${done.length} done*`,
    ...ordered.slice(0, linesMax).map((followUp) => line(followUp, now)),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ];
  return {
    text: lines.join('\n'),
    blocks: [...sections(lines), { type: 'actions', elements: [formButton({ label: 'Add a follow-up', verb: 'followup', incident })] }],
  };
}

function line({ number, title, ownerId, dueAt, doneAt }: FollowUp, now: Date): string {
  const due = dueAt
    ? [`${dueAt < now ? '*overdue* since' : 'due'} ${dateToken(dueAt, '{date_short_pretty}', dueAt.toISOString().slice(0, 10))}`]
    : [];
  const owner = ownerId === null ? '_nobody yet_' : userMention(ownerId);
  return [`${doneAt ? '✓' : '•'} *${number}* ${titleLine(title, titleMax)}`, owner, ...(doneAt ? ['done'] : due)].join(' · ');
}
