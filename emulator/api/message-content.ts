import { fillIds, normaliseSent, richTextOf } from '../blocks/index.ts';
import type { Json, JsonObject } from '../workspace/json.ts';
import type { Block, MessageMetadata } from '../workspace/message.ts';
import { refuse, type Refusal } from './answer.ts';
import { readAttachments, readBlocks, type AttachmentsFault } from './message-blocks.ts';
import { readMetadata, type MetadataFault } from './metadata.ts';

export interface ContentArgs {
  readonly text?: string;
  readonly blocks?: Json;
  readonly attachments?: Json;
  readonly markdown_text?: string;
  readonly metadata?: Json;
}

/** What a caller gave; a field that is absent was not given. */
export interface Content {
  readonly text?: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly JsonObject[];
  readonly metadata?: MessageMetadata;
}

export type ContentFault = AttachmentsFault | MetadataFault | Refusal<'no_text' | 'msg_too_long' | 'markdown_text_conflict'>;

const MARKDOWN_MAX = 12_000;

/** Reads what a message is made of. Text is not yet measured: posting cuts it, updating refuses it. */
export function readContent(args: ContentArgs): Content | ContentFault {
  const { text, markdown_text: markdown } = args;
  if (markdown !== undefined && (text !== undefined || args.blocks !== undefined)) return refuse('markdown_text_conflict');
  if (markdown !== undefined && markdown.length > MARKDOWN_MAX) return refuse('msg_too_long');
  const blocks = args.blocks === undefined ? undefined : readBlocks(args.blocks);
  if (blocks !== undefined && 'ok' in blocks) return blocks;
  const attachments = args.attachments === undefined ? undefined : readAttachments(args.attachments);
  if (attachments !== undefined && 'ok' in attachments) return attachments;
  const metadata = args.metadata === undefined || isEmptyObject(args.metadata) ? undefined : readMetadata(args.metadata);
  if (metadata !== undefined && 'ok' in metadata) return metadata;
  return {
    ...(text !== undefined && { text: normaliseSent(text) }),
    ...(markdown === undefined ? {} : { text: normaliseSent(markdown), blocks: fillIds([{ type: 'markdown', text: markdown }]) }),
    ...(blocks !== undefined && { blocks }),
    ...(attachments !== undefined && { attachments }),
    ...(metadata !== undefined && { metadata }),
  };
}

const isEmptyObject = (value: Json): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const isSaid = ({ text = '', blocks = [], attachments = [] }: Content): boolean =>
  text !== '' || blocks.length > 0 || attachments.length > 0;

const TEXT_MAX = 40_000;

/** The same as a new message stores it: text cut at Slack's limit, drawn as rich text where no blocks were given. */
export function newContent(args: ContentArgs): (Content & { readonly text: string }) | ContentFault {
  const content = readContent(args);
  if ('ok' in content) return content;
  if (!isSaid(content)) return refuse('no_text');
  const text = (content.text ?? '').slice(0, TEXT_MAX);
  const { blocks = [], ...rest } = content;
  if (blocks.length > 0) return { ...rest, text, blocks };
  return text === '' ? { ...rest, text } : { ...rest, text, blocks: drawn(text) };
}

/** Text alone is drawn as a rich text block. */
export const drawn = (text: string): readonly Block[] => fillIds([richTextOf(text)]);
