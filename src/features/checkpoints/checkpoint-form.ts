import { parseWhen } from '../../domain/when.ts';
import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { OneOff } from './read-checkpoint.ts';

/** When to ask once, and what. */
export const checkpointForm: Form<OneOff> = {
  build: async () =>
    modal('Set a checkpoint', 'Set', [
      textField({ name: 'when', label: 'When', hint: '20m or 14:30. It is asked once, beside the updates that are owed anyway.' }),
      textField({ name: 'question', label: 'What to check', optional: true }),
    ]),
  parse(values, reading) {
    const when = parseWhen(values.text('when'), reading);
    if (!when.ok) return { ok: false, errors: { when: when.why } };
    return { ok: true, input: { dueAt: when.value, question: values.text('question') || null } };
  },
};
