import type { Entry } from '../record/entry.ts';
import { looksSecret } from '../key-moments/secret.ts';
import { type Line, type Piece, item, link, person, quote, time } from '../words/line.ts';

/** `21:02 📌 @ana the replica is full ↗` */
export function entryLine(entry: Entry, consequences: readonly Entry[] = []): Line {
  const mark = entry.kind === 'message' && entry.key ? '📌 ' : '';
  const author = entry.authorId === null || entry.text.startsWith(`<@${entry.authorId}>`) ? [] : [person(entry.authorId), ' '];
  const then = consequences.flatMap((change): Piece[] => [' → ', quote(change.text)]);
  return item`${time(entry.at)} ${mark}${author}${whatOf(entry)}${then} ${link(entry.spot)}`;
}

/** What an act says where its text alone would not tell what kind it is. */
const spoken: Readonly<Record<string, string>> = {
  update_posted: 'told everyone: ',
  note_added: 'noted: ',
  problem_noted: 'noticed a problem: ',
};

function whatOf({ kind, text }: Entry): Piece[] {
  if (looksSecret(text)) return ['(reads like a password or key: see the message, and `/incident redact` it)'];
  return [spoken[kind] ?? '', quote(text)];
}
