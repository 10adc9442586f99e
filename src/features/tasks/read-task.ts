import { defuse } from '../../domain/mrkdwn.ts';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { titleFrom } from '../../domain/title.ts';
import { takeDue } from '../../domain/when.ts';
import { readMention, splitFirst } from '../mention.ts';
import type { Reading } from '../reading.ts';

interface TypedTask {
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
}

/** `[@who] what [by 15m | at 14:30]`. */
export function readTask(text: string, reading: Reading): Parsed<TypedTask> {
  const [first, rest] = splitFirst(text);
  const who = readMention(first, reading.userId);
  if (who?.kind === 'group') return unreadable('A task is for one person. Name one, or leave the owner out and let somebody take it.');
  if (!who && /^@\S/.test(first))
    return unreadable(`“${defuse(first)}” is nobody I know. Pick the name from the list that Slack offers after the @.`);

  const ownerId = who?.kind === 'person' ? who.userId : null;
  const { text: words, dueAt, why } = takeDue(ownerId === null ? text : rest, reading);
  if (why !== undefined) return unreadable(why);
  const title = titleFrom(words);
  if (title === '') return unreadable('What is to be done? A few words are missing.');
  return parsed({ title, ownerId, dueAt: dueAt ?? null });
}
