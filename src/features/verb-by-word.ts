import { isOneTypoFrom } from '../domain/typo.ts';
import type { Verb } from './verb.ts';

/** The verb that is typed by this word or alias, in any case. */
export const verbByWord = (verbs: readonly Verb[], word: string): Verb | undefined =>
  verbs.find((verb) => wordsOf(verb).includes(word.toLowerCase()));

/** The verb whose word or alias is one typo away. */
export const verbMeantBy = (verbs: readonly Verb[], word: string): Verb | undefined =>
  verbs.find((verb) => wordsOf(verb).some((known) => isOneTypoFrom(known, word.toLowerCase())));

const wordsOf = ({ word, typed }: Verb): string[] => (typed ? [word, ...(typed.aliases ?? [])] : []);
