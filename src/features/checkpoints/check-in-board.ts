import type { KnownBlock } from '@slack/types';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { board, type Scene } from '../board.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import { nameAndChannel } from '../whereabouts.ts';
import { readCheckInRef } from './check-in-ref.ts';
import { type CheckIn, type CheckInAnswer, checkInsOf } from './check-ins-table.ts';

interface State {
  readonly checkpoint: number;
  readonly checkIns: readonly CheckIn[];
}

// Each takes two blocks of the fifty that a message may have.
const asksMax = 12;

/** To one owner of open tasks, privately: how is each of them going? */
export const checkInBoard = board<State>({
  name: 'check-in',
  priority: 2,
  place: (ref) => ({ kind: 'person', userId: readCheckInRef(ref).userId }),
  async load(tx, { incident }, ref) {
    const { checkpoint, userId } = readCheckInRef(ref);
    const checkIns = await checkInsOf(tx, incident.id, checkpoint, userId);
    return checkIns.length === 0 ? null : { checkpoint, checkIns };
  },
  render({ checkpoint, checkIns }, { incident }) {
    const text = `How is it going in ${nameAndChannel(incident)}?`;
    const rest = checkIns.length - asksMax;
    return {
      text,
      blocks: [
        section(text),
        ...checkIns.slice(0, asksMax).flatMap((checkIn) => asked(checkpoint, checkIn, incident)),
        ...(rest > 0 ? [section(`… and ${rest} more tasks of yours. \`/incident tasks\` in its channel lists them.`)] : []),
      ],
    };
  },
});

function asked(checkpoint: number, checkIn: CheckIn, incident: Scene['incident']): KnownBlock[] {
  const { task, title, dueAt } = checkIn;
  const due = dueAt === null ? '' : ` · due ${dateToken(dueAt, '{date_short_pretty} {time}')}`;
  const so = standing(checkIn, incident);
  const words = section(`*Task ${task}* ${excerpt(title, 600)}${due}${so === null ? '' : `\n${so}`}`);
  if (so !== null) return [words];

  const answer = (label: string, said: CheckInAnswer) =>
    askButton({ label, verb: 'check-in', incident, input: { checkpoint, task, answer: said }, as: said.replace(' ', '-') });
  return [
    words,
    {
      type: 'actions',
      elements: [
        answer('On it', 'on it'),
        answer('Stuck', 'stuck'),
        formButton({ label: 'Found something', verb: 'found-something', incident, input: { checkpoint, task } }),
        answer('Done', 'done'),
      ],
    },
  ];
}

/** What is so now, when there is nothing left to ask; null while there is. */
function standing({ answer, found, doneAt, ownerId, userId, isAskedAgain }: CheckIn, incident: Incident): string | null {
  if (answer === 'found') return `✓ You found something: ${excerpt(found ?? '', 600)}`;
  if (answer !== null) return `✓ You said: ${answer}`;
  if (doneAt) return '✓ Done';
  if (ownerId !== userId) return 'Somebody else has it now.';
  if (isAskedAgain) return 'Asked again since.';
  return isOpen(incident.phase) ? null : `${incidentName(incident)} is ${incident.phase}.`;
}
