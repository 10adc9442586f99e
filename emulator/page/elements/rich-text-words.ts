import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { getState } from '../store/store.ts';

const MARKS = { code: '`', strike: '~', italic: '_', bold: '*' } as const;

/** A rich text as one would type it: the other way round from what the workspace makes of what is typed. */
export function typedWords(value: unknown): string {
  return isRichText(value) ? value.elements.map(wordsOfPart).join('\n') : '';
}

const isRichText = (value: unknown): value is RichTextBlock =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'rich_text';

function wordsOfPart(part: RichTextBlock['elements'][number]): string {
  switch (part.type) {
    case 'rich_text_section':
      return wordsOf(part.elements);
    case 'rich_text_list':
      return part.elements.map(({ elements }, at) => `${part.style === 'ordered' ? `${at + 1}.` : '•'} ${wordsOf(elements)}`).join('\n');
    case 'rich_text_quote':
      return wordsOf(part.elements).replace(/^/gm, '> ');
    case 'rich_text_preformatted':
      return `\`\`\`\n${wordsOf(part.elements)}\n\`\`\``;
    default:
      return part satisfies never;
  }
}

const wordsOf = (elements: RichTextSection['elements']): string => elements.map(wordOf).join('');

function wordOf(element: RichTextElement): string {
  const { people, groups, channels } = getState();
  switch (element.type) {
    case 'text':
      return marked(element.text, { ...element.style });
    case 'link':
      return element.url;
    case 'emoji':
      return `:${element.name}:`;
    case 'user':
      return `@${people[element.user_id]?.name ?? element.user_id}`;
    case 'usergroup':
      return `@${groups[element.usergroup_id]?.handle ?? element.usergroup_id}`;
    case 'channel':
      return `#${channels[element.channel_id]?.name ?? element.channel_id}`;
    case 'broadcast':
      return `@${element.range}`;
    case 'date':
      return element.fallback ?? '';
    case 'color':
      return element.value;
    case 'team':
      return element.team_id;
    default:
      return element satisfies never;
  }
}

/** Marks stand at the words: ` so ` in bold is ` *so* `. */
function marked(text: string, style: Record<string, boolean | undefined>): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const signs = Object.entries(MARKS).flatMap(([name, sign]) => (style[name] ? [sign] : []));
  return before + signs.reduce((inner, sign) => sign + inner + sign, words) + after;
}
