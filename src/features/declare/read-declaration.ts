import { type Parsed, parsed } from '../../domain/parsed.ts';
import { type Severity, severityAtHead } from '../../domain/severity.ts';
import { titleFrom } from '../../domain/title.ts';
import { type InForm, inForm } from '../verb.ts';
import type { Declaration } from './declaration.ts';

/** `critical site down`: the words are kept as typed. The form asks for what is missing, and knows who may see it. */
export function readDeclaration(text: string, visibility: Declaration['visibility']): Parsed<Declaration> | InForm {
  const { severity, title, isPrivate, isDrill } = split(text);
  if (!severity || title === '') return inForm({ title, visibility, ...(severity && { severity }) });
  return parsed({ severity, title, visibility: isPrivate ? 'private' : visibility, rehearsal: isDrill, anyway: false });
}

/** `[severity] [scenario]`: a drill asks for nothing more. */
export function readRehearsal(text: string): Parsed<Declaration> {
  const { severity = 'major', title, isPrivate } = split(text);
  return parsed({ severity, title: title || 'rehearsal', visibility: isPrivate ? 'private' : 'public', rehearsal: true, anyway: false });
}

interface Said {
  readonly severity: Severity | undefined;
  readonly title: string;
  readonly isPrivate: boolean;
  readonly isDrill: boolean;
}

/** `declare private major …`, `rehearse private major …`: what stands before a severity is no title, and nobody means it to be read by all. */
function split(text: string): Said {
  const before = /^(?:(?:declare|private|rehearse)\s+)*/i.exec(text)?.[0] ?? '';
  const severity = severityAtHead(text.slice(before.length));
  if (!severity) return { severity, title: titleFrom(text), isPrivate: false, isDrill: false };
  const title = titleFrom(text.slice(before.length).replace(/^\S+/, ''));
  return { severity, title, isPrivate: /private/i.test(before), isDrill: /rehearse/i.test(before) };
}
