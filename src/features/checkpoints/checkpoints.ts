import { accept } from '../../domain/decision.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Message } from '../../domain/message.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { sections } from '../section.ts';
import { incidentVerb } from '../verb.ts';
import { type Checkpoint, checkpointsOf } from './checkpoints-table.ts';
import { overdueFrom } from './lateness.ts';

/** All checkpoints with what came of them, for the typist alone. */
export const checkpoints = incidentVerb<NoInput, Checkpoint[], never>({
  word: 'checkpoints',
  input: noInput,
  typed: { usage: 'checkpoints', help: 'when updates are due, and how it went so far', examples: ['checkpoints'], read: () => parsed({}) },
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => checkpointsOf(tx, incident.id),
  decide: (_question, all) => accept({ reply: checkpointList(all) }),
});

const linesMax = 60;
const questionMax = 70;

export function checkpointList(all: readonly Checkpoint[]): Message {
  if (all.length === 0) return { text: 'No update is owed, by the policy. `/incident checkpoint 20m what` sets a checkpoint.' };
  const count = (outcome: string): string => `${all.filter((one) => one.outcome === outcome).length} ${outcome}`;
  const heading = `*Checkpoints:* ${['met', 'late', 'missed'].map(count).join(', ')}`;
  const open = all.filter(({ settledAt }) => !settledAt);
  const over = all.filter(({ outcome }) => outcome !== null).toReversed();
  const ordered = [...open, ...over];
  const rest = ordered.length - linesMax;
  const lines = [heading, ...ordered.slice(0, linesMax).map(line), ...(rest > 0 ? [`… and ${rest} earlier ones.`] : [])];
  return { text: lines.join('\n'), blocks: sections(lines) };
}

function line(checkpoint: Checkpoint): string {
  const { number, question, dueAt } = checkpoint;
  const what = question === null ? '' : ` ${excerpt(question, questionMax)}`;
  return `• *${number}*${what} · due ${dateToken(dueAt, '{time}', dueAt.toISOString().slice(11, 16))} · ${outcome(checkpoint)}`;
}

function outcome(checkpoint: Checkpoint): string {
  const { askedAt, metAt, metBy, settledAt, outcome: cameTo } = checkpoint;
  if (!askedAt && !settledAt) return 'not asked yet';
  if (!cameTo) return '*waiting for an answer*';
  const end = metAt ?? settledAt;
  const lateMs = end ? Math.max(0, end.getTime() - overdueFrom(checkpoint).getTime()) : 0;
  return `*${cameTo}*${metBy === null ? '' : ` by ${userMention(metBy)}`}${lateMs >= 1_000 ? `, ${formatDuration(lateMs)} after` : ''}`;
}
