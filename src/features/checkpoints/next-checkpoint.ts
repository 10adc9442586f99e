import { show } from '../../domain/effect.ts';
import { askAlarm } from './checkpoint-alarms.ts';
import type { Checkpoint } from './checkpoints-table.ts';
import type { Ledger } from './ledger.ts';
import { dropped } from './settle.ts';
import type { Step } from './step.ts';

interface Next {
  /** null: no update is owed. */
  readonly dueAt: Date | null;
  /** When its clock started. */
  readonly countedFrom: Date;
  /** Who chose the time, if it is not the cadence's. */
  readonly setBy?: string;
  readonly now: Date;
}

/** The repeating checkpoint that nobody has been asked about yet. */
export const waiting = ({ open }: Ledger): Checkpoint | undefined =>
  open.find(({ repeating, askedAt, snoozes }) => repeating && askedAt === null && snoozes === 0);

/** Owes the next update: the waiting checkpoint moves, and only when there is none a new one is made. */
export function oweNext(ledger: Ledger, { dueAt, countedFrom, setBy, now }: Next): Step {
  const current = waiting(ledger);
  if (dueAt === null) return current ? dropped(current, now) : {};

  const number = current?.number ?? ledger.nextNumber;
  const times = { countedFrom, dueAt, setBy: setBy ?? null };
  const written = current ? { changes: [{ number, ...times }] } : { added: [{ number, repeating: true, question: null, ...times }] };
  return { ...written, alarms: [askAlarm({ number, dueAt })], effects: [show('card'), show('announcement')] };
}
