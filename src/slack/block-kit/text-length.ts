import { isNode, isText } from './shape.ts';

/** All that a reader would read in it, in UTF-16 units. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (isText(value)) return value.text.length;
  if (!isNode(value)) return 0;
  const own = value.type === 'markdown' && typeof value.text === 'string' ? value.text.length : 0;
  return own + Object.values(value).reduce<number>((sum, item) => sum + textLength(item), 0);
}
