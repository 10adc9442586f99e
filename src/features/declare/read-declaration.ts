import { type Parsed, parsed } from '../../domain/parsed.ts';
import { parseSeverity, type Severity } from '../../domain/severity.ts';
import { titleFrom } from '../../domain/title.ts';
import { type InForm, inForm } from '../verb.ts';
import type { Declaration } from './declaration.ts';

/** `critical site down`: the words are kept as typed. The form asks for what is missing, and knows who may see it. */
export function readDeclaration(text: string, visibility: Declaration['visibility']): Parsed<Declaration> | InForm {
  const { severity, title } = split(text);
  if (!severity || title === '') return inForm({ title, visibility, ...(severity && { severity }) });
  return parsed({ severity, title, visibility, rehearsal: false, anyway: false });
}

/** `[severity] [scenario]`: a drill asks for nothing more. */
export function readRehearsal(text: string): Parsed<Declaration> {
  const { severity = 'major', title } = split(text);
  return parsed({ severity, title: title || 'rehearsal', visibility: 'public', rehearsal: true, anyway: false });
}

function split(text: string): { severity: Severity | undefined; title: string } {
  const [word = ''] = text.split(/\s+/, 1);
  const severity = parseSeverity(word.replace(/[:,]$/, ''));
  return { severity, title: titleFrom(severity ? text.slice(word.length) : text) };
}
