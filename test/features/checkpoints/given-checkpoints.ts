import type { Checkpoint } from '../../../src/features/checkpoints/checkpoints-table.ts';
import type { Ledger } from '../../../src/features/checkpoints/ledger.ts';
import { ana, now, openIncident } from '../../support/given.ts';

/** A moment, in minutes from the one at which everything in a decide test happens. */
export const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Checkpoint 3 of the cadence, due and asked two minutes ago, of Ana; `over` says what is different. */
export const aCheckpoint = (over: Partial<Checkpoint> = {}): Checkpoint => ({
  number: 3,
  repeating: true,
  question: null,
  countedFrom: at(-17),
  dueAt: at(-2),
  setBy: null,
  askedAt: at(-2),
  askedOf: ana,
  remindedAt: null,
  handedTo: null,
  snoozes: 0,
  snoozedBy: null,
  metAt: null,
  metBy: null,
  metWith: null,
  outcome: null,
  settledAt: null,
  ...over,
});

export const aLedger = (over: Partial<Ledger> = {}): Ledger => ({
  open: [aCheckpoint()],
  unanswered: [],
  nextNumber: 4,
  startedAt: openIncident.declaredAt,
  updatedAt: null,
  ...over,
});
