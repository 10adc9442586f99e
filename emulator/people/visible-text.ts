import { isJsonObject, type Json } from '../workspace/json.ts';
import type { Message } from '../workspace/message.ts';

/** All that one reads in a message, line by line: the words of its blocks and attachments, else its text. */
export function visibleText({ text, blocks, attachments }: Pick<Message, 'text' | 'blocks' | 'attachments'>): string {
  const words = [...(blocks ?? []), ...(attachments ?? [])].flatMap((part) => wordsIn(part));
  const isDrawn = blocks?.every((block) => block.type === 'rich_text') ?? true;
  return isDrawn && (attachments ?? []).length === 0 ? text : words.join('\n');
}

/** The words of a block in the order they stand; a rich text's stand in one line. */
function wordsIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(wordsIn);
  if (!isJsonObject(value)) return [];
  if (value['type'] === 'rich_text_section') return [wordsInAll(value['elements']).join('')];
  return Object.entries(value).flatMap(([key, part]) => (WORDED.has(key) && typeof part === 'string' ? [part] : wordsIn(part)));
}

const wordsInAll = (value: Json | undefined): readonly string[] => (value === undefined ? [] : wordsIn(value));
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const WORDED = new Set(['text', 'title', 'alt_text', 'pretext', 'fallback']);
