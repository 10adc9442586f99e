import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';

/** A way to mitigate, as it is offered. */
export interface Offer {
  readonly title: string;
  readonly pro: string | null;
  readonly con: string | null;
  readonly impact: string | null;
  readonly recovery: string | null;
}

type Aspect = Exclude<keyof Offer, 'title'>;

const aspects: Readonly<Record<string, Aspect>> = {
  pro: 'pro',
  pros: 'pro',
  con: 'con',
  cons: 'con',
  contra: 'con',
  impact: 'impact',
  recovery: 'recovery',
  'recovery time': 'recovery',
  recover: 'recovery',
  time: 'recovery',
};

/** Reads `rollback to 411 | pro: fast | con: loses feature | impact: none | recovery: 10m`: pieces in any order, each may be left out or come twice. */
export function readOption(text: string): Parsed<Offer> {
  const said: Record<keyof Offer, string[]> = { title: [], pro: [], con: [], impact: [], recovery: [] };
  for (const piece of text.split(/[|｜\n]/)) {
    const { aspect, words } = readPiece(piece);
    if (words !== '') said[aspect].push(words);
  }
  if (said.title.length === 0) return unreadable('What is the option? Its name is missing, such as “rollback to 411”.');
  return parsed({
    title: said.title.join(' | '),
    pro: together(said.pro),
    con: together(said.con),
    impact: together(said.impact),
    recovery: together(said.recovery),
  });
}

/** `pro: fast` says something of an aspect; a piece that names none belongs to the title. */
function readPiece(piece: string): { aspect: keyof Offer; words: string } {
  const [, name, words] = /^\s*([a-z]+(?:\s+time)?)\s*[:=：]\s*(.*)$/is.exec(piece) ?? [];
  const known = name?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const aspect = Object.hasOwn(aspects, known) ? aspects[known] : undefined;
  return aspect ? { aspect, words: (words ?? '').trim() } : { aspect: 'title', words: piece.trim() };
}

const together = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '));
