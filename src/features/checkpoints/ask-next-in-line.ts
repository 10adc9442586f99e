import { accept, type Decision } from '../../domain/decision.ts';
import { type Effect, post, tell } from '../../domain/effect.ts';
import { later } from '../../domain/duration.ts';
import type { Incident } from '../../domain/incident.ts';
import { dateToken, userMention } from '../../domain/mrkdwn.ts';
import { askButton } from '../button.ts';
import type { Policy } from '../../domain/policy.ts';
import { section } from '../section.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { nameAndChannel } from '../whereabouts.ts';
import { nextDue } from './cadence.ts';
import { type Checkpoint, findCheckpoint, saveWork, type Work } from './checkpoints-table.ts';
import { dueCheckpoint, type DueCheckpoint } from './due-checkpoint.ts';
import { overdueFrom, sorryForLate } from './lateness.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { lineOfSuccession } from './people.ts';
import { missed } from './settle.ts';
import { inSteps } from './step.ts';

interface Before {
  readonly checkpoint: Checkpoint | null;
  readonly ledger: Ledger;
  readonly line: readonly string[];
}

/** Still no answer: the next in line is asked to take the lead. A checkpoint that none follows ends here, missed. */
export const askNextInLine = incidentVerb<DueCheckpoint, Before, Work>({
  word: 'ask-next-in-line',
  input: dueCheckpoint,
  load: async (tx, { input, incident, policy }) => ({
    checkpoint: await findCheckpoint(tx, incident.id, input.number),
    ledger: await loadLedger(tx, incident),
    line: await lineOfSuccession(tx, incident.id, policy),
  }),
  decide: decideHandOver,
  save: saveWork,
});

function decideHandOver({ input, incident, policy, now }: Question<DueCheckpoint, Incident>, before: Before): Decision<Work> {
  const { checkpoint, ledger, line } = before;
  if (!checkpoint?.askedAt || checkpoint.metAt) return accept();

  const { number, repeating } = checkpoint;
  const asked = ledger.unanswered.map(({ handedTo }) => handedTo);
  const next = line.find((userId) => !asked.includes(userId)) ?? null;
  const nextAt = repeating ? nextDue({ incident, policy, countedFrom: overdueFrom(checkpoint), ledger }) : null;
  return inSteps([
    {
      changes: [{ number, handedTo: next }],
      entries: [
        {
          kind: 'hand_over_asked',
          text: `checkpoint ${number} has no answer: ${next === null ? 'everyone' : userMention(next)} was asked to take the lead`,
          details: { number, userId: next },
        },
      ],
      effects: calls(
        next ?? (wasEveryoneAsked(before, policy, now) ? 'nobody' : 'everyone'),
        checkpoint,
        incident,
        sorryForLate(input.dueAt, now),
      ),
    },
    ...(nextAt === null && !checkpoint.settledAt ? [missed(checkpoint, now)] : []),
  ]);
}

/** One that has no answer either was handed to nobody in particular: the whole channel was called then, and calling it each time would be noise. */
const wasEveryoneAsked = ({ checkpoint, ledger }: Before, { overdue }: Policy, now: Date): boolean =>
  ledger.unanswered
    .filter(({ number, handedTo }) => number !== checkpoint?.number && handedTo === null)
    .some((earlier) => later(overdueFrom(earlier), overdue.handOverAfterMs) <= now);

/** A person by id; `everyone`: the channel is called; `nobody`: it reads so without being called. */
function calls(next: string, { number, repeating, dueAt }: Checkpoint, incident: Incident, sorry: string): Effect[] {
  const take = askButton({ label: 'Take lead', verb: 'take-role', incident, input: { role: 'lead' }, style: 'primary' });
  const message = (text: string) => ({ text, blocks: [section(text), { type: 'actions', elements: [take] }] });
  const due = dateToken(dueAt, '{time}');
  const overdue = repeating ? `The update due ${due} has not come` : `Checkpoint ${number}, due ${due}, has no answer`;
  if (next === 'everyone') return [post(message(`<!channel> ${overdue}. Who takes the lead?${sorry}`))];
  if (next === 'nobody') return [post(message(`${overdue} either, and everyone was asked before. Who takes the lead?${sorry}`))];

  return [
    post(message(`${overdue}. ${userMention(next)}, can you take the lead?${sorry}`)),
    tell(next, message(`${overdue} in ${nameAndChannel(incident)}. You are next in line: can you take the lead?${sorry}`)),
  ];
}
