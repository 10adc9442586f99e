import type { Ask } from '../../domain/ask.ts';

/** An event as the ask it comes to; null when it is of no interest. Pure. */
export function readEvent(_event: { type: string; [field: string]: unknown }, _key: string, _now: Date): Ask | null {
  return null;
}
