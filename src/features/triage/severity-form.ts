import { parseSeverity } from '../../domain/severity.ts';
import { choiceField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import { section } from '../section.ts';
import { severityChoices, triageGuide } from '../severity-choices.ts';
import type { SeverityInput } from './severity-input.ts';

/** The severity as it is, to be changed, with the triage guide beside it. */
export const severityForm: Form<SeverityInput> = {
  build: async (_tx, { incident, policy }) =>
    modal('Change the severity', 'Change', [
      choiceField({
        name: 'severity',
        label: 'Severity',
        choices: severityChoices(policy),
        ...(incident && { initial: incident.severity }),
      }),
      section(triageGuide(policy)),
      textField({ name: 'why', label: 'Why', optional: true }),
    ]),
  parse(values) {
    const severity = parseSeverity(values.choice('severity') ?? '');
    if (!severity) return { ok: false, errors: { severity: 'How bad is it? Take the worse one if in doubt.' } };
    return { ok: true, input: { severity, why: values.text('why') } };
  },
};
