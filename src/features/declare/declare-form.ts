import type { KnownBlock } from '@slack/types';
import type { Policy } from '../../domain/policy.ts';
import { parseSeverity, type Severity } from '../../domain/severity.ts';
import type { Form } from '../form.ts';
import { severityOptions, triageGuide } from '../severity-options.ts';
import type { Declaration } from './declare.ts';

const titleMax = 3_000;

/** The declare form: what happened, how bad (with the triage guide beside it), and who may see it. */
export const declareForm: Form<Declaration> = {
  build: async (_tx, { prefill, policy }) => ({
    type: 'modal',
    title: { type: 'plain_text', text: 'Declare an incident' },
    submit: { type: 'plain_text', text: 'Declare' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: blocks(
      policy,
      typeof prefill.title === 'string' ? prefill.title : '',
      typeof prefill.severity === 'string' ? parseSeverity(prefill.severity) : undefined,
    ),
  }),
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

function blocks(policy: Policy, title: string, severity: Severity | undefined): KnownBlock[] {
  const options = severityOptions(policy);
  const chosen = options.find(({ value }) => value === severity);
  return [
    {
      type: 'input',
      block_id: 'title',
      label: { type: 'plain_text', text: 'What happened' },
      element: {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: titleMax,
        ...(title && { initial_value: title.slice(0, titleMax) }),
      },
    },
    {
      type: 'input',
      block_id: 'severity',
      label: { type: 'plain_text', text: 'Severity' },
      element: { type: 'static_select', action_id: 'value', options, ...(chosen && { initial_option: chosen }) },
    },
    { type: 'section', text: { type: 'mrkdwn', text: triageGuide(policy) } },
    {
      type: 'input',
      block_id: 'options',
      optional: true,
      label: { type: 'plain_text', text: 'Options' },
      element: {
        type: 'checkboxes',
        action_id: 'value',
        options: [
          { text: { type: 'plain_text', text: 'Private: only people invited to its channel see it' }, value: 'private' },
          { text: { type: 'plain_text', text: 'Rehearsal: a drill, nobody is alarmed' }, value: 'rehearsal' },
        ],
      },
    },
  ];
}
