import type { Board, Document } from './board.ts';
import { home } from './home/index.ts';
import type { Verb } from './verb.ts';
import { announcement, card, declare, join } from './declare/index.ts';
import { planCheckpoints, settleCheckpoints } from './checkpoints/index.ts';
import { startPlaybook } from './tasks/index.ts';
import { pagePolicy, settlePages } from './paging/index.ts';
import { askForLead } from './roles/index.ts';

/** Everything that can be asked, a line each: help, routing and the command surface come from this list. */
export const verbs: readonly Verb[] = [
  declare,
  join,
  askForLead,
  pagePolicy,
  settlePages,
  planCheckpoints,
  settleCheckpoints,
  startPlaybook,
];

/** The living messages. */
export const boards: readonly Board[] = [card, announcement];

/** The files that are written from the record. */
export const documents: readonly Document[] = [];

export { home };
