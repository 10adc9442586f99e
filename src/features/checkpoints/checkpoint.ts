import { z } from 'zod';
import { type Decision, refuse } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { askAlarm } from './checkpoint-alarms.ts';
import { checkpointForm } from './checkpoint-form.ts';
import { saveWork, type Work } from './checkpoints-table.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { type OneOff, readCheckpoint } from './read-checkpoint.ts';
import { inSteps } from './step.ts';

const input = z.strictObject({ dueAt: z.coerce.date(), question: z.string().trim().min(1).nullable().default(null) });

/** A moment to look at something once, beside the updates that are owed anyway. */
export const checkpoint = incidentVerb<OneOff, Ledger, Work>({
  word: 'checkpoint',
  input,
  typed: {
    usage: 'checkpoint 20m [what to check]',
    help: 'have everyone asked once, at that time',
    examples: ['checkpoint 20m is the replica in sync?', 'checkpoint at 14:30 decide whether to roll back'],
    read: readCheckpoint,
    formWhenBare: true,
  },
  form: checkpointForm,
  load: (tx, { incident }) => loadLedger(tx, incident),
  decide: decideOneOff,
  save: saveWork,
});

function decideOneOff({ input, actor, now }: Question<OneOff, Incident>, { nextNumber: number }: Ledger): Decision<Work> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person sets a checkpoint.');
  const { dueAt, question } = input;
  const at = dateToken(dueAt, '{date_short_pretty} {time}');
  const what = question === null ? '' : `: ${excerpt(question, 600)}`;
  return inSteps(
    [
      {
        added: [{ number, repeating: false, question, countedFrom: now, dueAt, setBy: actor.userId }],
        entries: [
          {
            kind: 'checkpoint_set',
            text: `set checkpoint ${number}${question === null ? '' : `: ${question}`}`,
            details: { number, dueAt, question },
            shownBy: { board: 'checkpoint', ref: String(number) },
          },
        ],
        effects: [post(`${userMention(actor.userId)} set a checkpoint for ${at}${what}`)],
        alarms: [askAlarm({ number, dueAt })],
      },
    ],
    { reply: `Checkpoint ${number} is set for ${at}.` },
  );
}
