import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * What a failed call means for the effect it was made for.
 * `limited`: Slack said how long to wait with this method, and did nothing. `refused`: it will never work like this, and nothing was done.
 * `unsure`: it may have been done or not; look before sending again. `shut`: nothing was done, and nothing will be until the token or the workspace is mended.
 */
export type Failure =
  | { readonly kind: 'limited'; readonly retryAfterMs: number; readonly method?: string }
  | Refused
  | { readonly kind: 'unsure'; readonly code: string }
  | { readonly kind: 'shut'; readonly code: string };

export interface Refused {
  readonly kind: 'refused';
  readonly code: string;
  /** The scope that Slack misses. */
  readonly needed?: string;
}

// These may follow a partly done write, or say nothing of it (slack-api-ref, common errors).
const unsureCodes = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);
const limitedCodes = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
// Of these the last passes by itself, once the workspace has moved.
const shutCodes = new Set(['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'team_added_to_org']);
const shortPauseMs = 1_000;

/** Reads what the client threw; anything that is not about the call is a bug and is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', retryAfterMs: error.retryAfter * 1000, ...methodOf(error) };
  if (error instanceof WebAPIHTTPError) return { kind: 'unsure', code: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'unsure', code: 'no_answer' };
  if (error instanceof Undeliverable) return { kind: 'refused', code: error.code };
  if (error instanceof Unanswered) return { kind: 'unsure', code: error.code };
  if (!(error instanceof WebAPIPlatformError)) throw error;

  const { error: code } = error.data;
  // What is not Slack's JSON, such as the page of a proxy, comes as a code too, and an object of something else without one.
  if (!/^[a-z0-9_]+$/.test(code ?? '')) return { kind: 'unsure', code: 'not_slack' };
  if (limitedCodes.has(code)) return { kind: 'limited', retryAfterMs: shortPauseMs };
  if (unsureCodes.has(code)) return { kind: 'unsure', code };
  if (shutCodes.has(code)) return { kind: 'shut', code };
  return { kind: 'refused', code, ...neededIn(error.data) };
}

const neededIn = (data: object): { needed?: string } =>
  'needed' in data && typeof data.needed === 'string' ? { needed: data.needed } : {};

const methodOf = (error: object): { method?: string } =>
  'method' in error && typeof error.method === 'string' ? { method: error.method } : {};

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

/** Thrown where a call beside Slack's client had no clear answer. */
export class Unanswered extends Error {
  readonly code: string;

  constructor(code: string, cause?: unknown) {
    super(code, { cause });
    this.name = 'Unanswered';
    this.code = code;
  }
}
