import type { KnownBlock } from '@slack/types';
import { parseSeverity } from '../../domain/severity.ts';
import { choiceField, textField, ticksField } from '../fields.ts';
import type { Form, Opening } from '../form.ts';
import { modal } from '../modal.ts';
import { section } from '../section.ts';
import { severityChoices, triageGuide } from '../severity-choices.ts';
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
    choices: severityChoices(policy),
    ...(typeof severity === 'string' && { initial: severity }),
  }),
  section(triageGuide(policy)),
  ticksField({
    name: 'options',
    label: 'Options',
    optional: true,
    choices: [
      { value: 'private', label: 'Private: only people invited to its channel see it' },
      { value: 'rehearsal', label: 'Rehearsal: a drill, nobody is alarmed' },
    ],
    initial: visibility === 'private' ? ['private'] : [],
  }),
];
