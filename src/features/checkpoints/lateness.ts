import { formatDuration } from '../../domain/duration.ts';
import type { Checkpoint } from './checkpoints-table.ts';

// The clock ticks every second; what comes later than this came late because Muster was away, and people are told so.
const punctualMs = 3_000;

/** How much later than intended something happens; 0 when it is on time. */
export function latenessMs(intended: Date, at: Date): number {
  const ms = at.getTime() - intended.getTime();
  return ms > punctualMs ? ms : 0;
}

/** What to add to a reminder that comes late; nothing when it is on time. */
export function sorryForLate(intended: Date, at: Date): string {
  const ms = latenessMs(intended, at);
  return ms === 0 ? '' : ` (This comes ${formatDuration(ms)} late: I could not send it in time.)`;
}

/** From when an asked checkpoint counts as overdue: nobody can answer what Muster, being away, asked late. */
export const overdueFrom = ({ dueAt, askedAt }: Pick<Checkpoint, 'dueAt' | 'askedAt'>): Date =>
  askedAt !== null && latenessMs(dueAt, askedAt) > 0 ? askedAt : dueAt;
