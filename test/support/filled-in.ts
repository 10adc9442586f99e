import { type FormValues, formValues } from '../../src/features/form-values.ts';

/** A form as it comes back: a text is typed, `[…]` is ticked, `{ choice }` and `{ person }` are picked; what is left out stays empty. */
export const filledIn = (
  fields: Readonly<Record<string, string | readonly string[] | { choice: string } | { person: string }>>,
): FormValues => formValues(Object.fromEntries(Object.entries(fields).map(([block, given]) => [block, { value: elementOf(given) }])));

function elementOf(given: string | readonly string[] | { choice: string } | { person: string }): object {
  if (typeof given === 'string') return { value: given };
  if ('choice' in given) return { selected_option: { value: given.choice } };
  if ('person' in given) return { selected_user: given.person };
  return { selected_options: given.map((value) => ({ value })) };
}
