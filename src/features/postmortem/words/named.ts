import type { IncidentRecord } from '../record/record.ts';

type Names = IncidentRecord['names'];

/** As people call them: `@ana`, `Alerts`; Muster where nobody did it. */
export function nameOf(id: string | null, names: Names): string {
  if (id === null) return 'Muster';
  const known = names.get(id);
  if (!known) return `@${id}`;
  return known.isApp ? known.name : `@${known.name}`;
}

/** A text with its mentions written as names. */
export const withNames = (text: string, names: Names): string =>
  text.replace(/<@([UWB][A-Z0-9]+)(?:\|[^<>]*)?>/g, (_, id: string) => nameOf(id, names));
