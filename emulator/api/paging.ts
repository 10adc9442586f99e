import { refuse, type Refusal } from './answer.ts';

export interface PageArgs {
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string;
}

/** A page of a list, with the cursor that continues it. A cursor names its place and what it pages through, so a foreign one is refused. */
export function pageOf<Item>(
  all: readonly Item[],
  { limit = 100, cursor = '' }: PageArgs,
  { kind, max = 1000 }: { kind: string; max?: number },
): Page<Item> | Refusal<'invalid_cursor' | 'invalid_limit'> {
  if (limit < 0 || limit > max) return refuse('invalid_limit');
  const start = cursor === '' ? 0 : readCursor(kind, cursor);
  if (start === undefined || start > all.length) return refuse('invalid_cursor');
  const end = start + (limit === 0 ? 100 : limit);
  return { items: all.slice(start, end), nextCursor: end < all.length ? writeCursor(kind, String(end)) : '' };
}

function readCursor(kind: string, cursor: string): number | undefined {
  const place = Number(placeOf(kind, cursor) ?? NaN);
  return Number.isInteger(place) && place >= 0 ? place : undefined;
}

export const writeCursor = (kind: string, place: string): string => Buffer.from(`${kind}:${place}`).toString('base64');

/** The place that a cursor of this kind names; undefined for any other text. */
export function placeOf(kind: string, cursor: string): string | undefined {
  const decoded = Buffer.from(cursor, 'base64').toString();
  return decoded.startsWith(`${kind}:`) ? decoded.slice(kind.length + 1) : undefined;
}
