import { later } from '../../domain/duration.ts';
import type { Incident } from '../../domain/incident.ts';
import { isOpen } from '../../domain/phase.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Ledger } from './ledger.ts';

interface Counted {
  readonly incident: Pick<Incident, 'severity' | 'phase' | 'declaredAt'>;
  readonly policy: Policy;
  /** When this checkpoint's clock started. */
  readonly countedFrom: Date;
  readonly ledger: Pick<Ledger, 'startedAt' | 'updatedAt'>;
}

/** How long until the next update is owed; null when the policy owes none. */
export function intervalMs({ incident: { severity, phase, declaredAt }, policy, countedFrom, ledger }: Counted): number | null {
  if (!isOpen(phase)) return null;
  const { firstUpdateMs, updateEveryMs } = policy.severities[severity];
  const everyMs = updateEveryMs[phase];
  if (everyMs === null) return null;

  const isFirst = ledger.updatedAt === null && countedFrom.getTime() === declaredAt.getTime();
  if (isFirst && firstUpdateMs !== null) return firstUpdateMs;
  const isLong = countedFrom.getTime() - ledger.startedAt.getTime() >= policy.cadenceDoublesAfterMs;
  return isLong ? 2 * everyMs : everyMs;
}

/** When the next update is owed. */
export function nextDue(counted: Counted): Date | null {
  const ms = intervalMs(counted);
  return ms === null ? null : later(counted.countedFrom, ms);
}

/** As `nextDue`, after severity or phase have changed: what would have been due already gets one interval from now. */
export function nextDueAnew(counted: Counted, now: Date): Date | null {
  const ms = intervalMs(counted);
  if (ms === null) return null;
  const dueAt = later(counted.countedFrom, ms);
  return dueAt > now ? dueAt : later(now, ms);
}
