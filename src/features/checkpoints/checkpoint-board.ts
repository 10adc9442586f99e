import type { KnownBlock } from '@slack/types';
import { dateToken, excerpt, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import { type CheckIn, checkInsOf } from './check-ins-table.ts';
import { readCheckpointRef } from './checkpoint-ref.ts';
import { type Checkpoint, findCheckpoint } from './checkpoints-table.ts';
import { sorryForLate } from './lateness.ts';
import { type OverdueTask, overdueTasks } from './owned-tasks.ts';

interface State {
  readonly checkpoint: Checkpoint;
  /** It was put off after this message was posted, and asked again in another. */
  readonly isPutOff: boolean;
  readonly overdue: readonly OverdueTask[];
  readonly checkIns: readonly CheckIn[];
}

const titleMax = 120;
const linesMax = 8;

/** The channel is asked for an update, with what is overdue and how those with tasks are getting on. */
export const checkpointBoard = board<State>({
  name: 'checkpoint',
  priority: 1,
  place: inChannel,
  async load(tx, { incident }, ref) {
    const { number, snoozes } = readCheckpointRef(ref);
    const checkpoint = await findCheckpoint(tx, incident.id, number);
    if (!checkpoint) return null;
    return {
      checkpoint,
      isPutOff: checkpoint.snoozes > snoozes,
      overdue: checkpoint.askedAt ? await overdueTasks(tx, incident.id, checkpoint.askedAt) : [],
      checkIns: await checkInsOf(tx, incident.id, number),
    };
  },
  render(state, scene) {
    const lines = [headline(state), ...details(state)];
    return { text: lines[0] ?? '', blocks: [section(lines.join('\n')), ...buttons(state, scene)] };
  },
});

function headline({ checkpoint, isPutOff }: State): string {
  const { number, question, dueAt, askedOf, askedAt, snoozedBy, settledAt } = checkpoint;
  const name = `*Checkpoint ${number}*`;
  if (isPutOff) return `${name} · put off to ${dateToken(dueAt, '{time}')}${snoozedBy === null ? '' : ` by ${userMention(snoozedBy)}`}.`;
  if (settledAt) return `${name} · ${howItEnded(checkpoint)}${question === null ? '' : `\n${excerpt(question, 600)}`}`;

  const who = askedOf === null ? '<!channel>' : userMention(askedOf);
  const asks = question === null ? 'an update is due. What is new?' : `it is time to check: ${excerpt(question, 600)}`;
  return `${name} · ${who}, ${asks}${sorryForLate(dueAt, askedAt ?? dueAt)}`;
}

function howItEnded({ metAt, metBy, metWith, outcome }: Checkpoint): string {
  if (outcome === 'missed') return 'missed: no answer came in time.';
  if (!metAt) return 'not needed any more.';
  const who = metBy === null ? '' : ` ${metWith === 'update' ? 'by' : 'says'} ${userMention(metBy)}`;
  return `✓ ${metWith === 'update' ? 'answered with an update' : 'nothing new,'}${who} ${dateToken(metAt, '{time}')}`;
}

function details({ checkpoint, isPutOff, overdue, checkIns }: State): string[] {
  if (checkpoint.settledAt || isPutOff) return [];
  const owner = (userId: string | null): string => (userId === null ? 'nobody yet' : userMention(userId));
  const answers = checkIns.filter(({ answer }) => answer !== null);
  return [
    ...overdue
      .slice(0, linesMax)
      .map(
        ({ number, title, ownerId, dueAt }) =>
          `• Task ${number} was due ${dateToken(dueAt, '{time}')}: ${titleLine(title, titleMax)} (${owner(ownerId)})`,
      ),
    ...(overdue.length > linesMax ? [`• … and ${overdue.length - linesMax} more overdue tasks`] : []),
    ...(checkIns.length > 0 ? [`Asked how their tasks go: ${answers.length} of ${checkIns.length} answered.`] : []),
    ...answers.slice(0, linesMax).map(({ userId, answer, task }) => `• ${userMention(userId)}: ${answer} (task ${task})`),
  ];
}

function buttons({ checkpoint, isPutOff }: State, { incident }: Scene): KnownBlock[] {
  const { number, snoozes, askedAt, settledAt } = checkpoint;
  if (settledAt || isPutOff || !askedAt) return [];
  const input = { number };
  return [
    {
      type: 'actions',
      elements: [
        formButton({ label: 'Post update', verb: 'update', incident, style: 'primary' }),
        askButton({ label: 'Nothing new', verb: 'nothing-new', incident, input }),
        ...(snoozes === 0 ? [askButton({ label: '10 more minutes', verb: 'snooze-checkpoint', incident, input })] : []),
      ],
    },
  ];
}
