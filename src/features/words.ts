import { z } from 'zod';
import { type Parsed, parsed } from '../domain/parsed.ts';
import type { Incident } from '../domain/incident.ts';
import { textField } from './fields.ts';
import type { Form } from './form.ts';
import { modal } from './modal.ts';

/** What many verbs take: one text, kept whole. */
export const words = z.object({ words: z.string().trim().min(1) });
export type Words = z.infer<typeof words>;

/** What may be left unsaid: null, however it is left empty. */
export const wordsOrNull = z
  .string()
  .trim()
  .nullable()
  .default(null)
  .transform((text) => text || null);

export const readWords = (text: string): Parsed<Words> => parsed({ words: text });

interface WordsForm {
  readonly title: string;
  readonly submit: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said so far, to be changed. */
  readonly initial?: (incident: Incident) => string | null;
}

/** A form of one text field. */
export const wordsForm = ({ title, submit, label, hint, initial }: WordsForm): Form<Words> => ({
  build: async (_tx, { incident, prefill }) => {
    const before = typeof prefill.words === 'string' ? prefill.words : incident && initial?.(incident);
    return modal(title, submit, [
      textField({ name: 'words', label, multiline: true, ...(hint !== undefined && { hint }), ...(before && { initial: before }) }),
    ]);
  },
  parse(values) {
    const text = values.text('words');
    return text === '' ? { ok: false, errors: { words: 'A few words are missing here.' } } : { ok: true, input: { words: text } };
  },
});
