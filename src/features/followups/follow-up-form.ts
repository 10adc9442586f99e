import { parsed } from '../../domain/parsed.ts';
import { parseWhen } from '../../domain/when.ts';
import { personField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { FollowUpInput } from './follow-up-input.ts';

/** What, who, until when. */
export const followUpForm: Form<FollowUpInput> = {
  build: async (_tx, { prefill }) => {
    const title = typeof prefill.title === 'string' ? prefill.title : '';
    return modal('Add a follow-up', 'Add', [
      textField({ name: 'title', label: 'What is to be done', initial: title, multiline: true }),
      personField({ name: 'owner', label: 'Who', hint: 'Left empty, anybody may take it.', optional: true }),
      textField({ name: 'due', label: 'By when', hint: 'friday, 2026-12-01 or 3d. Left empty, as the policy says.', optional: true }),
    ]);
  },
  parse(values, { now, zone }) {
    const title = values.text('title');
    if (title === '') return { ok: false, errors: { title: 'What is to be done? A few words are enough.' } };
    const typedDue = values.text('due');
    const due = typedDue === '' ? parsed(null) : parseWhen(typedDue, { now, zone });
    if (!due.ok) return { ok: false, errors: { due: due.why } };
    return { ok: true, input: { title, ownerId: values.person('owner') ?? null, dueAt: due.value, fromTask: null } };
  },
};
