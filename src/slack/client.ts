import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { type Meter, noMeter } from '../domain/meter.ts';
import { sdkLog } from './sdk-log.ts';

const callTimeoutMs = 10_000;
// Slack always says how long; whoever stands in between may not.
const unsaidRetryAfterSeconds = 30;
// A wait of none would have Slack asked as fast as it answers.
const retryAfterSecondsMin = 1;

interface ClientOptions {
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly meter?: Meter;
  /** Cuts the calls under way, and all later ones: nobody knows what came of them. */
  readonly hangUp?: AbortSignal;
}

/** A client that never retries and never queues on its own: the courier decides both, and one slow call holds back no other. */
export const openClient = (token: string, { apiUrl, log, meter = noMeter, hangUp }: ClientOptions): WebClient =>
  new WebClient(token, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    logger: sdkLog(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTimeoutMs,
    fetch: metered(meter, hangUp),
  });

const metered =
  (meter: Meter, hangUp: AbortSignal | undefined): typeof fetch =>
  async (address, init) => {
    const startedAt = performance.now();
    const method = String(address instanceof Request ? address.url : address).replace(/^.*\/|\?.*$/g, '');
    const done = (outcome: string): void => meter.slackCall(method, outcome, (performance.now() - startedAt) / 1000);
    let answer;
    let body;
    try {
      answer = await fetch(address, { ...init, signal: AbortSignal.any([hangUp, init?.signal].filter((one) => one != null)) });
      // Read here: an answer that breaks off is no answer, which the SDK tells only of one that never began.
      body = await answer.text();
    } catch (error) {
      done('no_answer');
      throw error;
    }
    const { status, statusText, headers } = answer;
    done(String(status));
    if (status === 429) throw limited(method, headers.get('retry-after'));
    return new Response(body, { status, statusText, headers });
  };

/** The client's own error does not say which of an effect's calls Slack limits. */
function limited(method: string, retryAfter: string | null): WebAPIRateLimitedError {
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  const waitSeconds = Number.isNaN(seconds) ? unsaidRetryAfterSeconds : Math.max(seconds, retryAfterSecondsMin);
  return Object.assign(new WebAPIRateLimitedError(waitSeconds), { method });
}
