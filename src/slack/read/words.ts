import { z } from 'zod';
import { readable, storable } from '../../domain/readable.ts';

const inWords = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);
// A shape that Slack adds one day, or an app gets wrong, must not keep a message out of the record: what is not words is passed over.
const words = inWords.optional().catch(undefined);

/** Any block or element of a block, as far as it can be read. */
const piece = z.object({
  type: z.string().catch(''),
  text: words,
  title: words,
  alt_text: words,
  fallback: words,
  url: words,
  name: words,
  user_id: words,
  usergroup_id: words,
  channel_id: words,
  range: words,
  fields: z.array(inWords).catch([]),
  get elements(): z.ZodCatch<z.ZodArray<typeof piece>> {
    return z.array(piece).catch([]);
  },
  get rows(): z.ZodCatch<z.ZodArray<z.ZodArray<typeof piece>>> {
    return z.array(z.array(piece)).catch([]);
  },
});
type Piece = z.infer<typeof piece>;

const attachment = z.object({
  pretext: words,
  title: words,
  text: words,
  fallback: words,
  fields: z.array(z.object({ title: words, value: words })).catch([]),
  blocks: z.array(piece).catch([]),
  from_url: words,
  is_app_unfurl: z.boolean().catch(false),
  is_share: z.boolean().catch(false),
});
type Attachment = z.infer<typeof attachment>;

/** The parts of a message that people read. */
export const wording = z.object({
  text: z.string().nullish().catch(null),
  blocks: z.array(piece).nullish().catch(null),
  attachments: z.array(attachment).nullish().catch(null),
});

/**
 * What people read of a message. Blocks are drawn instead of the text, which is then a fallback for notifications;
 * a person's own rich text says the same as the text. Previews of links come and go by themselves and are nobody's words.
 */
export function wordsOf({ text, blocks, attachments }: z.infer<typeof wording>): string {
  const drawn = blocks?.some(({ type }) => type !== 'rich_text') ?? false;
  const plain = readable(text ?? '');
  const inBlocks = drawn || plain === '' ? lines((blocks ?? []).map(wordsOfBlock)) : '';
  const attached = (attachments ?? []).filter((one) => one.is_share || (one.from_url === undefined && !one.is_app_unfurl));
  return storable(lines([inBlocks || plain, ...attached.map(wordsOfAttachment)]));
}

const lines = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n');

function wordsOfAttachment({ pretext, title, text, fields, blocks, fallback }: Attachment): string {
  const inFields = fields.map((field) => [field.title, field.value].filter(Boolean).join(': '));
  const said = lines([...[pretext, title, text, ...inFields].map((part) => readable(part ?? '')), ...blocks.map(wordsOfBlock)]);
  return said || readable(fallback ?? '');
}

function wordsOfBlock(block: Piece): string {
  switch (block.type) {
    case 'actions':
    case 'input':
    case 'divider':
      return '';
    case 'rich_text':
    case 'rich_text_list':
      return lines(block.elements.map((element) => wordsOfBlock(element).trimEnd()));
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return block.elements.map(wordsOfRichText).join('');
    case 'image':
    case 'video':
      return readable(block.title ?? block.alt_text ?? '');
    case 'table':
      return lines(block.rows.map((row) => row.map(wordsOfBlock).join(' | ')));
    case 'raw_text':
      return block.text ?? '';
    default:
      return lines([block.text, ...block.fields].map((part) => readable(part ?? '')).concat(block.elements.map(wordsOfBlock)));
  }
}

/** Inside rich text nothing is escaped: mentions and links are elements of their own. */
function wordsOfRichText({ type, text, url, name, fallback, range, ...ids }: Piece): string {
  switch (type) {
    case 'user':
      return `<@${ids.user_id ?? ''}>`;
    case 'usergroup':
      return `@${ids.usergroup_id ?? ''}`;
    case 'channel':
      return `#${ids.channel_id ?? ''}`;
    case 'broadcast':
      return `@${range ?? ''}`;
    case 'emoji':
      return `:${name ?? ''}:`;
    case 'link':
      return text && text !== url ? `${text} (${url ?? ''})` : (url ?? '');
    case 'date':
      return fallback ?? '';
    default:
      return text ?? '';
  }
}
