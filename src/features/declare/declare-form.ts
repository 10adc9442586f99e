import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { parseSeverity } from '../../domain/severity.ts';
import { choiceField, textField } from '../fields.ts';
import type { Form, Opening } from '../form.ts';
import { modal } from '../modal.ts';
import { severityOptions, triageGuide } from '../severity-options.ts';
import type { Declaration } from './declaration.ts';

/** The declare form: what happened, how bad (with the triage guide beside it), and who may see it. */
export const declareForm: Form<Declaration> = {
  build: async (_tx, opening) => modal('Declare an incident', 'Declare', blocks(opening)),
  parse(values) {
    const title = values.text('title');
    const severity = parseSeverity(values.choice('severity') ?? '');
    if (title === '') return { ok: false, errors: { title: 'What happened? A few words are enough.' } };
    if (!severity) return { ok: false, errors: { severity: 'How bad is it? Take the worse one if in doubt.' } };
    const visibility = values.choices('options').includes('private') ? 'private' : 'public';
    const rehearsal = values.choices('options').includes('rehearsal');
    return { ok: true, input: { severity, title, visibility, rehearsal, anyway: false } };
  },
};

const blocks = ({ prefill: { title, severity, visibility }, policy }: Pick<Opening, 'prefill' | 'policy'>): KnownBlock[] => [
  textField({
    name: 'title',
    label: 'What happened',
    ...(typeof title === 'string' && { initial: title, multiline: title.includes('\n') }),
  }),
  choiceField({
    name: 'severity',
    label: 'Severity',
    options: severityOptions(policy),
    ...(typeof severity === 'string' && { initial: severity }),
  }),
  { type: 'section', text: { type: 'mrkdwn', text: triageGuide(policy) } },
  optionsField(visibility === 'private'),
];

const privately: PlainTextOption = {
  text: { type: 'plain_text', text: 'Private: only people invited to its channel see it' },
  value: 'private',
};
const asDrill: PlainTextOption = { text: { type: 'plain_text', text: 'Rehearsal: a drill, nobody is alarmed' }, value: 'rehearsal' };

const optionsField = (isPrivate: boolean): InputBlock => ({
  type: 'input',
  block_id: 'options',
  optional: true,
  label: { type: 'plain_text', text: 'Options' },
  element: {
    type: 'checkboxes',
    action_id: 'value',
    options: [privately, asDrill],
    ...(isPrivate && { initial_options: [privately] }),
  },
});
