import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import type { ChoiceInput } from './choice-input.ts';

/** `2 quickest`, `#2: quickest`, `option 2 because it is quickest`. */
export function readChoice(text: string): Parsed<ChoiceInput> {
  const [, number, reason = ''] = /^(?:option\s+)?#?(\d{1,4})(?![\w])[\s:,.-]*(.*)$/is.exec(text) ?? [];
  if (number === undefined) return unreadable('Which option? Its number is missing; `/incident options` shows them.');
  return parsed({ option: Number(number), reason: reason.trim(), wayBack: '', checkedBy: null, heardUpTo: 0 });
}
