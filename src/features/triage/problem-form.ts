import { z } from 'zod';
import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { ProblemInput } from './problem-input.ts';

/** What a shortcut on a message knows; a plain opening knows nothing. */
const source = z.object({ messageChannelId: z.string(), messageTs: z.string() });

export const problemForm: Form<ProblemInput> = {
  build: async (_tx, { prefill }) =>
    modal('Note a problem', 'Note it', [
      textField({
        name: 'problem',
        label: 'What needs fixing later',
        hint: 'It goes on the running list and into the post-mortem.',
        multiline: true,
        ...(typeof prefill.title === 'string' && { initial: prefill.title }),
      }),
    ]),
  parse(values, { prefill }) {
    const problem = values.text('problem');
    if (problem === '') return { ok: false, errors: { problem: 'What did you notice? A few words are enough.' } };
    const from = source.safeParse(prefill);
    return {
      ok: true,
      input: { problem, ...(from.success && { message: { channelId: from.data.messageChannelId, ts: from.data.messageTs } }) },
    };
  },
};
