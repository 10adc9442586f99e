import { randomBytes } from 'node:crypto';
import { isJsonObject, type Json, type JsonObject } from '../workspace/json.ts';
import type { Block } from '../workspace/message.ts';

const ID_BYTES = 4;

const newId = (): string => randomBytes(ID_BYTES).toString('base64').slice(0, 5);

/** The (valid) blocks with every `block_id` and `action_id` that the app left out, as Slack stores and returns them. */
export const fillIds = (blocks: readonly Json[]): Block[] => blocks.filter(isJsonObject).map(fillBlock);

function fillBlock(block: JsonObject): Block {
  const { type, block_id: given, ...content } = block;
  const blockId = typeof given === 'string' && given !== '' ? given : newId();
  return { type: typeof type === 'string' ? type : '', block_id: blockId, ...fillContent(type, content) };
}

function fillContent(type: Json | undefined, content: JsonObject): JsonObject {
  switch (type) {
    case 'section':
      return isJsonObject(content['accessory']) ? { ...content, accessory: fillAction(content['accessory']) } : content;
    case 'input':
      return isJsonObject(content['element']) ? { ...content, element: fillAction(content['element']) } : content;
    case 'actions':
    case 'context_actions':
      return { ...content, elements: filled(content['elements'], fillAction) };
    case 'card':
      return content['actions'] === undefined ? content : { ...content, actions: filled(content['actions'], fillAction) };
    case 'carousel':
      return { ...content, elements: filled(content['elements'], fillBlock) };
    case 'container':
      return { ...content, child_blocks: filled(content['child_blocks'], fillBlock) };
    default:
      return content;
  }
}

const filled = (items: Json | undefined, fill: (item: JsonObject) => JsonObject): Json =>
  Array.isArray(items) ? items.filter(isJsonObject).map(fill) : [];

function fillAction(element: JsonObject): JsonObject {
  if (typeof element['action_id'] === 'string' || element['type'] === 'image') return element;
  return { ...element, action_id: newId() };
}
