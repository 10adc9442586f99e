import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { Offer } from './read-option.ts';

export const offerForm: Form<Offer> = {
  build: async (_tx, { prefill }) =>
    modal('Offer an option', 'Offer', [
      textField({
        name: 'title',
        label: 'What could we do',
        hint: 'Rolling back is often quicker and safer than mending forward.',
        ...(typeof prefill.title === 'string' && { initial: prefill.title }),
      }),
      textField({ name: 'pro', label: 'What speaks for it', optional: true, multiline: true }),
      textField({ name: 'con', label: 'What speaks against it', optional: true, multiline: true }),
      textField({ name: 'impact', label: 'Impact while and after it is done', optional: true }),
      textField({ name: 'recovery', label: 'Time to recovery', hint: 'Such as 10m.', optional: true }),
    ]),
  parse(values) {
    const title = values.text('title');
    if (title === '') return { ok: false, errors: { title: 'What could we do? A few words are enough.' } };
    const said = (name: string): string | null => values.text(name) || null;
    return { ok: true, input: { title, pro: said('pro'), con: said('con'), impact: said('impact'), recovery: said('recovery') } };
  },
};
