import type { SectionBlock } from '@slack/types';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import { section } from '../section.ts';
import type { Tx } from '../tx.ts';
import type { ResolutionInput } from './resolution-input.ts';
import { unvalidated } from './unvalidated.ts';

/** What a resolve asks. What is known by now stands in it, to be confirmed or put right; what is not validated is shown, and holds nobody up. */
export const resolveForm: Form<ResolutionInput> = {
  async build(tx, { incident, prefill, policy }) {
    const skipped = incident ? await unvalidated(tx, incident, policy) : [];
    const fixed = typeof prefill.fixed === 'string' ? prefill.fixed : await carriedOut(tx, incident);
    return modal(incident ? `Resolve ${incidentName(incident)}` : 'Resolve', 'Resolve', [
      ...notice(skipped),
      textField({ name: 'fixed', label: 'What fixed it', multiline: true, initial: fixed }),
      textField({
        name: 'cause',
        label: 'Root cause',
        hint: 'May stay empty: unknown yet.',
        multiline: true,
        optional: true,
        initial: incident?.rootCause ?? '',
      }),
      textField({
        name: 'impact',
        label: 'Impact',
        hint: 'Who could not do what, and for how long.',
        multiline: true,
        optional: true,
        initial: incident?.impact ?? '',
      }),
    ]);
  },
  parse(values) {
    const fixed = values.text('fixed');
    if (fixed === '') return { ok: false, errors: { fixed: 'What fixed it? “It recovered by itself” is an answer too.' } };
    return { ok: true, input: { fixed, cause: values.text('cause') || null, impact: values.text('impact') || null } };
  },
};

const notice = (skipped: readonly string[]): SectionBlock[] => {
  if (skipped.length === 0) return [];
  const heading = '*Not validated yet* (you may resolve all the same; the record will say so)';
  return [section([heading, ...skipped.map((item) => `• ${excerpt(item, 200)}`)].join('\n'))];
};

/** The option that was chosen is the best guess at what fixed it. */
async function carriedOut(tx: Tx, incident: Incident | null): Promise<string> {
  const chosen = await tx
    .selectFrom('mitigationOptions')
    .select('title')
    .where('incidentId', '=', incident?.id ?? 0)
    .where('chosenAt', 'is not', null)
    .executeTakeFirst();
  return chosen?.title ?? '';
}
