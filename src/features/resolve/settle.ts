import type { Follow } from '../../domain/decision.ts';

/** Once it is over nothing is owed any more: no update, no answer to a page, no choice. */
export const settle: readonly Follow[] = [
  { verb: 'settle-checkpoints', input: {} },
  { verb: 'settle-pages', input: {} },
  { verb: 'show-deciding', input: {} },
];
