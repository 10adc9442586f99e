import { parsed } from '../../domain/parsed.ts';
import { parseWhen } from '../../domain/when.ts';
import { personField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { TaskInput } from './task-input.ts';

/** What, who, until when. From a message it opens with that message's words. */
export const taskForm: Form<TaskInput> = {
  build: async (_tx, { prefill }) => {
    const title = typeof prefill.title === 'string' ? prefill.title : '';
    const ownerId = typeof prefill.ownerId === 'string' ? prefill.ownerId : '';
    return modal('Add a task', 'Add', [
      textField({ name: 'title', label: 'What is to be done', initial: title, multiline: title.includes('\n') }),
      personField({ name: 'owner', label: 'Who', hint: 'Left empty, anybody may take it.', optional: true, initial: ownerId }),
      textField({ name: 'due', label: 'By when', hint: '15m, 14:30 or tomorrow 9am', optional: true }),
    ]);
  },
  parse(values, { now, zone, prefill }) {
    const title = values.text('title');
    if (title === '') return { ok: false, errors: { title: 'What is to be done? A few words are enough.' } };
    const typedDue = values.text('due');
    const due = typedDue === '' ? parsed(null) : parseWhen(typedDue, { now, zone });
    if (!due.ok) return { ok: false, errors: { due: due.why } };

    const { messageTs, messageChannelId } = prefill;
    const about = typeof messageTs === 'string' && typeof messageChannelId === 'string' ? { messageTs, messageChannelId } : {};
    return { ok: true, input: { title, ownerId: values.person('owner') ?? null, dueAt: due.value, purpose: null, ...about } };
  },
};
