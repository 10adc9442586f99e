import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { DuplicateInput } from './duplicate-input.ts';
import { readDuplicate } from './read-duplicate.ts';

export const duplicateForm: Form<DuplicateInput> = {
  build: async () =>
    modal('Mark as a duplicate', 'Close it', [
      textField({ name: 'of', label: 'The same as', hint: 'Its number, such as INC-5.' }),
      textField({ name: 'why', label: 'Why', optional: true }),
    ]),
  parse(values) {
    const read = readDuplicate(values.text('of'));
    if (!read.ok) return { ok: false, errors: { of: read.why } };
    return { ok: true, input: { of: read.value.of, why: values.text('why') || read.value.why } };
  },
};
