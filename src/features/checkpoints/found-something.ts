import { z } from 'zod';
import { actorName } from '../../domain/actor.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { answer, type Asked, loadAsked, openCheckIn } from './check-in.ts';
import { type Answered, saveAnswer } from './check-ins-table.ts';

const input = z.object({ checkpoint: z.int(), task: z.int(), found: z.string().trim().min(1) });
type Found = z.infer<typeof input>;

const form: Form<Found> = {
  build: async () =>
    modal('Found something', 'Tell everyone', [
      textField({ name: 'found', label: 'What you found', hint: 'Everyone in the channel sees it at once.', multiline: true }),
    ]),
  parse(values, { prefill }) {
    const found = values.text('found');
    if (found === '') return { ok: false, errors: { found: 'What is it? A few words are enough.' } };
    return { ok: true, input: { checkpoint: Number(prefill.checkpoint), task: Number(prefill.task), found } };
  },
};

/** “Found something”: what one person found is shown to all at once. */
export const foundSomething = incidentVerb<Found, Asked, Answered>({
  word: 'found-something',
  input,
  form,
  load: (tx, { input, incident, actor }) => loadAsked(tx, incident.id, input, actor),
  decide: decideFound,
  save: saveAnswer,
});

function decideFound({ input, actor, now }: Question<Found, Incident>, asked: Asked): Decision<Answered> {
  const open = openCheckIn(asked, input.task);
  if (open.kind === 'refused') return open;
  const { state, entry, effects } = answer(open, 'found', input.found, now);
  return accept({
    state,
    entries: [{ ...entry, key: true, text: `found something on task ${input.task}: ${input.found}` }],
    effects: [...effects, post(`${actorName(actor)} found something on task ${input.task}: ${excerpt(input.found, 2_500)}`)],
  });
}
