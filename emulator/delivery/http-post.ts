import type { Clock } from '../clock.ts';
import type { SlackRequest } from './http-request.ts';

const REDIRECTS_MAX = 2;

/** What came back: an answer read whole, or Slack's word for why there is none. */
export type Posted = { status: number; contentType: string; text: string; noRetry: boolean } | { failure: Failure };

export type Failure = 'http_timeout' | 'connection_failed' | 'ssl_error' | 'too_many_redirects';

/** Posts with Slack's patience: `deadlineMs` of the clock in all, and two redirects followed. */
export async function post(url: string, request: SlackRequest, clock: Clock, deadlineMs: number): Promise<Posted> {
  const late = new AbortController();
  const cancelDeadline = clock.after(deadlineMs, () => late.abort());
  try {
    return await follow(url, request, late.signal);
  } catch (error) {
    return { failure: late.signal.aborted ? 'http_timeout' : failureOf(error) };
  } finally {
    cancelDeadline();
  }
}

async function follow(url: string, { headers, body }: SlackRequest, signal: AbortSignal): Promise<Posted> {
  let target = url;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    const response = await fetch(target, { method: 'POST', headers, body, redirect: 'manual', signal });
    const text = await response.text();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      const contentType = response.headers.get('content-type') ?? '';
      return { status: response.status, contentType, text, noRetry: response.headers.get('x-slack-no-retry') === '1' };
    }
    target = new URL(location, target).href;
  }
  return { failure: 'too_many_redirects' };
}

function failureOf(error: unknown): Failure {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /SSL|TLS|CERT/.test(code) ? 'ssl_error' : 'connection_failed';
}
