import { defuse } from '../../domain/mrkdwn.ts';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { takeDue } from '../../domain/when.ts';
import { readMention, splitFirst } from '../mention.ts';
import type { Reading } from '../reading.ts';

interface TypedFollowUp {
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
}

const lastWord = /(?:^|\s)(<@[^<>\n]*>|<!subteam[^<>\n]*>|@\S+)[.,]?$/;

/** `text @ana by friday`, also `@ana text by friday` and `text by friday @ana`: a mention inside the text is part of the text. */
export function readFollowUp(text: string, reading: Reading): Parsed<TypedFollowUp> {
  const [first, rest] = splitFirst(text);
  if (readMention(first, reading.userId) || /^@\S/.test(first)) return ownedBy(first, rest, null, reading);

  const outer = splitLast(text);
  if (outer.last !== null) return ownedBy(outer.last, outer.before, null, reading);
  const { text: undated, dueAt, why } = takeDue(text, reading);
  if (why !== undefined) return unreadable(why);
  const inner = splitLast(undated);
  return inner.last === null ? titled(undated, null, dueAt ?? null) : ownedBy(inner.last, inner.before, dueAt ?? null, reading);
}

function ownedBy(word: string, text: string, dueAt: Date | null, reading: Reading): Parsed<TypedFollowUp> {
  const who = readMention(word, reading.userId);
  if (!who) return unreadable(`“${defuse(word)}” is nobody I know. Pick the name from the list that Slack offers after the @.`);
  if (who.kind === 'group') return unreadable('A follow-up is for one person. Name one, or leave the owner out and let somebody take it.');
  const rest: ReturnType<typeof takeDue> = dueAt === null ? takeDue(text, reading) : { text, dueAt };
  if (rest.why !== undefined) return unreadable(rest.why);
  return titled(rest.text, who.kind === 'person' ? who.userId : null, rest.dueAt ?? null);
}

const titled = (title: string, ownerId: string | null, dueAt: Date | null): Parsed<TypedFollowUp> =>
  title.trim() === '' ? unreadable('What is to be done? A few words are missing.') : parsed({ title: title.trim(), ownerId, dueAt });

function splitLast(text: string): { readonly before: string; readonly last: string | null } {
  const found = lastWord.exec(text.trim());
  return { before: text.trim().slice(0, found?.index), last: found?.[1] ?? null };
}
