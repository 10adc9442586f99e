import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { keepLatest } from '../workspace/bounds.ts';

const TICKET_LIFE_MS = 30_000;

/** Tickets of apps.connections.open: each opens one socket, once, within thirty seconds. */
export function openTickets(clock: Clock, max: number) {
  const expiries = new Map<string, number>();
  return {
    issue(): string {
      for (const [ticket, expiresAt] of expiries) if (expiresAt <= clock.now()) expiries.delete(ticket);
      const ticket = randomUUID();
      expiries.set(ticket, clock.now() + TICKET_LIFE_MS);
      keepLatest(expiries, max);
      return ticket;
    },
    redeem(ticket: string): boolean {
      const expiresAt = expiries.get(ticket);
      expiries.delete(ticket);
      return expiresAt !== undefined && clock.now() < expiresAt;
    },
  };
}
