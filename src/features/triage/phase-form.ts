import { type OpenPhase, openPhases, parsePhase } from '../../domain/phase.ts';
import { choiceField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { PhaseInput } from './phase-input.ts';

const meaning: Readonly<Record<OpenPhase, string>> = {
  investigating: 'finding out what is wrong, and how bad it is',
  mitigating: 'getting production back',
  monitoring: 'it works again, and we check that it does',
};

const choices = openPhases.map((phase) => ({ value: phase, label: phase, description: meaning[phase] }));

export const phaseForm: Form<PhaseInput> = {
  build: async (_tx, { incident }) =>
    modal('Change the phase', 'Change', [
      choiceField({ name: 'phase', label: 'Phase', choices, ...(incident && { initial: incident.phase }) }),
      textField({ name: 'words', label: 'Why', optional: true }),
    ]),
  parse(values) {
    const phase = parsePhase(values.choice('phase') ?? '');
    if (!phase) return { ok: false, errors: { phase: 'Where are we? It may go back, too.' } };
    return { ok: true, input: { phase, words: values.text('words') } };
  },
};
