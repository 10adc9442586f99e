import type { Clock } from '../clock.ts';

/** What Slack sends an app, by the names Socket Mode gives to its envelopes. */
export type Kind = 'events_api' | 'slash_commands' | 'interactive';

/** What became of one delivery: the app's answer, no answer within the deadline, or no way to reach the app at all. */
export type Ack = { outcome: 'acked'; body?: unknown } | { outcome: 'timeout' } | { outcome: 'failed' };

/** Which copy of an event this is: 0 for the first, 1 to 3 for the retries, with the reason the one before it failed. */
export interface Retry {
  attempt: number;
  reason: string;
}

/** One attempt's outcome, with what decides whether and how it is tried again. */
export type Attempt = Ack & { reason?: string; noRetry?: boolean };

/** A way to reach the app: Socket Mode or HTTP. One call is one attempt. */
export interface Transport {
  readonly send: (kind: Kind, payload: object, retry: Retry) => Promise<Attempt>;
}

const ACK_DEADLINE_MS = 3000;

/** How long an app has to answer: three seconds of its own time, in ms of this clock. */
export const ackDeadlineMs = (clock: Clock): number => ACK_DEADLINE_MS * (clock.speed?.() ?? 1);

/** An app's answer of `{}` or nothing at all counts as an ack without a body. */
export const acked = (body: unknown): Ack => (isEmpty(body) ? { outcome: 'acked' } : { outcome: 'acked', body });

const isEmpty = (body: unknown) =>
  body === undefined || body === null || body === '' || (typeof body === 'object' && Object.keys(body).length === 0);
