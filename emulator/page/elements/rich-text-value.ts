import type { RichTextBlock } from '@slack/types';

export function writeRichText(text: string): RichTextBlock | null {
  if (text === '') return null;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

/** The words of a rich text, its parts line by line. */
export function readRichText(value: unknown): string {
  return isRichText(value) ? value.elements.map(wordsOf).join('\n') : '';
}

const isRichText = (value: unknown): value is RichTextBlock =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'rich_text';

function wordsOf(part: RichTextBlock['elements'][number]): string {
  if (part.type === 'rich_text_list') return part.elements.map((item) => item.elements.map(wordOf).join('')).join('\n');
  return part.elements.map(wordOf).join('');
}

function wordOf(element: { type: string }): string {
  if ('text' in element && typeof element.text === 'string') return element.text;
  if ('url' in element && typeof element.url === 'string') return element.url;
  if ('name' in element && typeof element.name === 'string') return `:${element.name}:`;
  return '';
}
