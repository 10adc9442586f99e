import {
  BLOCK_TEXT_MAX,
  blockTextLength,
  fillIds,
  problemText,
  validateMessageBlocks,
  validateTables,
  type Problem,
} from '../blocks/index.ts';
import { isJsonObject, type Json, type JsonObject } from '../workspace/json.ts';
import type { Block } from '../workspace/message.ts';
import { refuse, type Refusal } from './answer.ts';

export type BlocksFault = Refusal<'invalid_blocks' | 'invalid_blocks_format' | 'msg_blocks_too_long' | 'invalid_attachments'>;
export type AttachmentsFault = BlocksFault | Refusal<'too_many_attachments'>;

const ATTACHMENTS_MAX = 100;

/** A message's blocks, valid and with all ids filled in. */
export function readBlocks(given: Json): readonly Block[] | BlocksFault {
  if (!isList(given)) return refuse('invalid_blocks_format');
  const faults = validateMessageBlocks(given);
  if (faults.length > 0) return faulty('invalid_blocks', faults);
  const tables = validateTables(given);
  if (tables.length > 0) return faulty('invalid_attachments', tables);
  if (blockTextLength(given) > BLOCK_TEXT_MAX) return refuse('msg_blocks_too_long');
  return fillIds(given.filter(isJsonObject));
}

const isList = (given: Json): given is readonly Json[] => Array.isArray(given);

function faulty<Code extends string>(code: Code, faults: readonly Problem[]): Refusal<Code> {
  const errors = faults.map(problemText);
  return refuse(code, { errors, response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) } });
}

/** A message's attachments, their blocks checked too, numbered as Slack does. */
export function readAttachments(given: Json): readonly JsonObject[] | AttachmentsFault {
  if (!isList(given) || !given.every(isJsonObject)) return refuse('invalid_attachments');
  if (given.length > ATTACHMENTS_MAX) return refuse('too_many_attachments');
  const attachments: JsonObject[] = [];
  for (const [index, attachment] of given.entries()) {
    const { blocks: rawBlocks, fallback = '[no preview available]', ...rest } = attachment;
    const blocks = rawBlocks === undefined ? undefined : readBlocks(rawBlocks);
    if (blocks !== undefined && 'ok' in blocks) return blocks;
    attachments.push({ id: index + 1, ...rest, fallback, ...(blocks !== undefined && { blocks }) });
  }
  return attachments;
}
