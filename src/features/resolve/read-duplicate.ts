import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { splitFirst } from '../mention.ts';

const numberMax = 2_147_483_647;

/** `INC-5`, `inc 5`, `#5` or `5`, with or without `of` before it; what follows is kept as the reason. */
export function readDuplicate(text: string): Parsed<{ of: number; why: string }> {
  const named = text.replace(/^of\s+/i, '').replace(/^(inc|drill)[\s-]+(?=\d)/i, '');
  const [word, why] = splitFirst(named);
  const of = Number(/^#?(\d+)[:,.]?$/.exec(word)?.[1] ?? 0);
  if (of < 1 || of > numberMax) return unreadable('Of which incident is it a duplicate? Its number is missing, such as INC-5.');
  return parsed({ of, why });
}
