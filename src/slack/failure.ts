import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * What a failed call means for the effect it was made for.
 * `limited`: Slack said how long to wait, and did nothing. `refused`: it will never work like this, and nothing was done.
 * `unsure`: it may have been done or not; look before sending again.
 */
export type Failure =
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unsure'; readonly code: string };

// These may follow a partly done write, or say nothing of it (slack-api-ref, common errors).
const unsureCodes = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);
const limitedCodes = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
const shortPauseMs = 1_000;

/** Reads what the client threw; anything that is not about the call is a bug and is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', retryAfterMs: error.retryAfter * 1000 };
  if (error instanceof WebAPIHTTPError) return { kind: 'unsure', code: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'unsure', code: 'no_answer' };
  if (error instanceof Undeliverable) return { kind: 'refused', code: error.code };
  if (!(error instanceof WebAPIPlatformError)) throw error;

  const code = error.data.error;
  if (limitedCodes.has(code)) return { kind: 'limited', retryAfterMs: shortPauseMs };
  return { kind: unsureCodes.has(code) ? 'unsure' : 'refused', code };
}

/** Whether Slack refused with one of these codes; used where a refusal means that the deed stands already. */
export const refusedWith = (error: unknown, ...codes: string[]): boolean =>
  error instanceof WebAPIPlatformError && codes.includes(error.data.error);

/** Thrown where we know before asking Slack that it cannot be done: a channel nobody knows, an incident without one. */
export class Undeliverable extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'Undeliverable';
    this.code = code;
  }
}
