import type { KnownBlock } from '@slack/types';
import { excerpt, inPlainText, userMention } from '../../domain/mrkdwn.ts';
import { choiceField, personField, textField, ticksField } from '../fields.ts';
import type { Form } from '../form.ts';
import { leadOf } from '../holders.ts';
import { modal } from '../modal.ts';
import { section } from '../section.ts';
import type { ChoiceInput } from './choice-input.ts';
import { type Option, standingObjections } from './option.ts';
import { optionsOf } from './options-table.ts';
import { prefilledOption } from './prefilled-option.ts';
import { theLeadDecides } from './the-lead-decides.ts';

const shownMax = 10;

/** Asks what must be asked before a decision: is there a way back and who checked it, and is anyone strongly against. */
export const chooseForm: Form<ChoiceInput> = {
  async build(tx, { incident, prefill, userId }) {
    const options = incident ? await optionsOf(tx, incident.id) : [];
    const leadId = incident && (await leadOf(tx, incident.id));
    if (incident && leadId !== null && leadId !== userId) return modal('Choose', null, [section(theLeadDecides(leadId, incident))]);
    if (options.length === 0) return modal('Choose', null, [section('Nobody has offered an option yet: “Add option” does.')]);
    return modal('Choose', 'Choose', fields(options, prefilledOption(prefill), typeof prefill.reason === 'string' ? prefill.reason : ''));
  },
  parse(values) {
    const option = Number(values.choice('option'));
    if (!Number.isInteger(option)) return { ok: false, errors: { option: 'Which one?' } };
    return {
      ok: true,
      input: {
        option,
        reason: values.text('reason'),
        wayBack: values.text('way_back'),
        checkedBy: values.person('checked_by') ?? null,
        heardUpTo: Number(values.choices('heard')[0] ?? 0),
      },
    };
  },
};

function fields(options: readonly Option[], chosen: number | undefined, reason: string): KnownBlock[] {
  return [
    choiceField({
      name: 'option',
      label: 'Option',
      choices: options.map(({ number, title }) => ({ value: String(number), label: `${number}. ${inPlainText(title)}` })),
      ...(chosen !== undefined && { initial: String(chosen) }),
    }),
    textField({ name: 'reason', label: 'Why this one', optional: true, multiline: true, initial: reason }),
    textField({
      name: 'way_back',
      label: 'Is there a backup, or a way back?',
      hint: 'Take a backup before anything complex. Left empty, the record says “not said”.',
      optional: true,
    }),
    personField({ name: 'checked_by', label: 'Who checked it?', optional: true }),
    ...objectionsHeard(options),
  ];
}

/** The objections that stand now. What is confirmed is having read these, not one that comes while the form is open. */
function objectionsHeard(options: readonly Option[]): KnownBlock[] {
  const standing = options.flatMap((option) => standingObjections(option).map((objection) => ({ ...objection, number: option.number })));
  if (standing.length === 0) return [];
  const lines = standing
    .slice(0, shownMax)
    .map(({ number, userId, reason }) => `• Option ${number}, ${userMention(userId)}: ${excerpt(reason, 250)}`);
  return [
    section(['*Somebody is against it:*', ...lines].join('\n')),
    ticksField({
      name: 'heard',
      label: 'Objections',
      optional: true,
      choices: [{ value: String(Math.max(...standing.map(({ id }) => id))), label: 'I have read them, and choose it all the same' }],
    }),
  ];
}
