import { excerpt } from '../../domain/mrkdwn.ts';
import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import { section } from '../section.ts';
import type { ObjectionInput } from './objection-input.ts';
import { optionsOf } from './options-table.ts';
import { prefilledOption } from './prefilled-option.ts';

export const objectForm: Form<ObjectionInput> = {
  async build(tx, { incident, prefill }) {
    const option = incident && (await optionsOf(tx, incident.id)).find(({ number }) => number === prefilledOption(prefill));
    const about = option ? `Option ${option.number}: *${excerpt(option.title, 500)}*` : 'That option is not there any more.';
    return modal('Object', 'Object', [
      section(about),
      textField({
        name: 'reason',
        label: 'Why can it not work, or harm',
        hint: 'It stands beside the option, with your name.',
        multiline: true,
      }),
    ]);
  },
  parse(values, { prefill }) {
    const reason = values.text('reason');
    const option = prefilledOption(prefill);
    if (reason === '' || option === undefined) return { ok: false, errors: { reason: 'Why? Those who decide need the reason.' } };
    return { ok: true, input: { option, reason } };
  },
};
