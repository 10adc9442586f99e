import { z } from 'zod';
import { type Decision, refuse } from '../../domain/decision.ts';
import { later } from '../../domain/duration.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { section } from '../section.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { nextDue } from './cadence.ts';
import { clearAlarms } from './checkpoint-alarms.ts';
import { saveWork, type Work } from './checkpoints-table.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { oweNext } from './next-checkpoint.ts';
import { readUpdate, type Update } from './read-update.ts';
import { answered } from './settle.ts';
import { inSteps, type Step } from './step.ts';
import { updateForm } from './update-form.ts';

const input = z.object({ text: z.string().trim().min(1), nextInMs: z.number().positive().nullable().default(null) });

/** Tells everyone where we are: answers what was asked, and starts the clock anew. */
export const update = incidentVerb<Update, Ledger, Work>({
  word: 'update',
  input,
  typed: {
    usage: 'update [30m] text',
    help: 'tell everyone where we are, and when the next update comes',
    examples: ['update the database is read-only, we are failing over', 'update 30m replicas are catching up'],
    read: readUpdate,
    formWhenBare: true,
  },
  form: updateForm,
  load: (tx, { incident }) => loadLedger(tx, incident),
  decide: decideUpdate,
  save: saveWork,
});

function decideUpdate({ input, incident, actor, policy, now }: Question<Update, Incident>, ledger: Ledger): Decision<Work> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person posts an update.');
  const { text, nextInMs } = input;
  const chosen = nextInMs === null ? null : later(now, nextInMs);
  const dueAt = chosen ?? nextDue({ incident, policy, countedFrom: now, ledger: { ...ledger, updatedAt: now } });
  const nextWords = dueAt === null ? '' : `Next update ${dateToken(dueAt, '{time}')}.`;

  // One put off was asked before it was put off, so an update is its answer.
  const asked = ledger.open.filter(({ askedAt, snoozes }) => askedAt !== null || snoozes > 0);
  return inSteps(
    [
      {
        entries: [{ kind: 'update_posted', key: true, text, details: { nextDueAt: dueAt } }],
        effects: [post(updateMessage(actor.userId, text, nextWords)), show('card'), show('announcement')],
      },
      ...asked.map((checkpoint) => answered(checkpoint, { with: 'update', actor, now, policy })),
      ...ledger.unanswered.map(({ number }): Step => ({ alarms: clearAlarms(number) })),
      oweNext(ledger, { dueAt, countedFrom: now, now, ...(chosen && { setBy: actor.userId }) }),
    ],
    { reply: `Your update is posted. ${nextWords}`.trim() },
  );
}

function updateMessage(userId: string, text: string, nextWords: string) {
  const shown = [`*Update* from ${userMention(userId)}`, excerpt(text, 2_500), ...(nextWords === '' ? [] : [`_${nextWords}_`])].join('\n');
  return { text: `Update: ${excerpt(text, 300)}`, blocks: [section(shown)] };
}
