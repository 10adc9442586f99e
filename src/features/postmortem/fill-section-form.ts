import type { Incident } from '../../domain/incident.ts';
import { choiceField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import type { Tx } from '../tx.ts';
import type { SectionInput } from './section-input.ts';
import { isSectionId, sectionIds, type SectionId, sectionTitles } from './words/section.ts';

/** One section with what it says so far; opened without one, it asks which. */
export const fillSectionForm: Form<SectionInput> = {
  async build(tx, { incident, prefill }) {
    const section = isSectionId(prefill.section) ? prefill.section : null;
    if (section === null)
      return modal('Edit the post-mortem', 'Save', [
        choiceField({ name: 'section', label: 'Section', choices: sectionChoices }),
        textField({ name: 'text', label: 'What it should say', multiline: true }),
      ]);
    const initial = incident ? await saidSoFar(tx, incident, section) : '';
    return modal('Edit the post-mortem', 'Save', [
      textField({ name: 'text', label: sectionTitles[section], hint: 'It is kept under your name.', multiline: true, initial }),
    ]);
  },
  parse(values, { prefill }) {
    const section = isSectionId(prefill.section) ? prefill.section : values.choice('section');
    const text = values.text('text');
    if (!isSectionId(section)) return { ok: false, errors: { section: 'Which section?' } };
    if (text === '') return { ok: false, errors: { text: 'What should it say? A few words are enough.' } };
    return { ok: true, input: { section, text } };
  },
};

const sectionChoices = sectionIds.map((id) => ({ value: id, label: sectionTitles[id] }));

async function saidSoFar(tx: Tx, incident: Incident, section: SectionId): Promise<string> {
  if (section === 'impact') return incident.impact ?? '';
  if (section === 'root-cause') return incident.rootCause ?? '';
  if (section === 'mitigation') return incident.mitigation ?? '';
  const written = await tx
    .selectFrom('postmortemSections')
    .select('text')
    .where('incidentId', '=', incident.id)
    .where('section', '=', section)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return written?.text ?? '';
}
