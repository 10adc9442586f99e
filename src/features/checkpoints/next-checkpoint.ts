import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Policy } from '../../domain/policy.ts';
import { nextDue } from './cadence.ts';
import { askAlarm } from './checkpoint-alarms.ts';
import type { Checkpoint } from './checkpoints-table.ts';
import type { Ledger } from './ledger.ts';
import { dropped } from './settle.ts';
import type { Step } from './step.ts';

interface Next {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly now: Date;
  /** When its clock starts. */
  readonly countedFrom: Date;
  /** A time that somebody chose, instead of the cadence's. */
  readonly chosen?: { readonly dueAt: Date; readonly by: string };
}

/** The repeating checkpoint that nobody has been asked about yet. */
export const waiting = ({ open }: Ledger): Checkpoint | undefined =>
  open.find(({ repeating, askedAt, snoozes }) => repeating && askedAt === null && snoozes === 0);

/** What is owed next: the waiting checkpoint moves, and only when there is none a new one is made. */
export function owedNext(ledger: Ledger, { incident, policy, now, countedFrom, chosen }: Next): { dueAt: Date | null; step: Step } {
  const dueAt = chosen?.dueAt ?? nextDue({ incident, policy, countedFrom, startedAt: ledger.startedAt });
  const current = waiting(ledger);
  if (dueAt === null) return { dueAt, step: current ? dropped(current, now) : {} };

  const times = { countedFrom, dueAt, setBy: chosen?.by ?? null };
  const number = current?.number ?? ledger.nextNumber;
  const written = current ? { changes: [{ number, ...times }] } : { added: [{ number, repeating: true, question: null, ...times }] };
  return { dueAt, step: { ...written, alarms: [askAlarm({ number, dueAt })], effects: [show('card')] } };
}
