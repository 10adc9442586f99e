import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { openEventBudget } from './event-budget.ts';
import { ackDeadlineMs, type Attempt, type Kind, type Retry, type Transport, acked } from './ack.ts';
import { type Posted, post } from './http-post.ts';
import { slackRequest } from './http-request.ts';
import { openSubscriptionHealth } from './subscription-health.ts';

export interface HttpModeOptions {
  clock: Clock;
  requestUrl: string;
  signingSecret: string;
  verificationToken: string;
  teamId: string;
  appId: string;
  /** Deliveries of events in an hour, beyond which they are dropped and the app hears `app_rate_limited`; Slack's 30,000 unless given. */
  eventsPerHour?: number;
  /** The app judges a signature's age by the wall, so it is signed by the wall, in ms since the epoch. */
  wallNow?: () => number;
}

/** Events and interactions over HTTP. No event is sent before the request URL has answered its challenge. */
export interface HttpMode extends Transport {
  /** Whether the URL answers Slack's challenge; asked by itself before the first event. */
  readonly verifyRequestUrl: () => Promise<boolean>;
  /** Slack has switched the subscriptions off, because over 95 % of an hour's deliveries failed. */
  readonly isDisabled: boolean;
  /** What the app's owner does by hand after that. */
  readonly enable: () => void;
}

const MINUTE_S = 60;
const MINUTE_MS = MINUTE_S * 1000;
const FIRST: Retry = { attempt: 0, reason: '' };

export function openHttpMode(options: HttpModeOptions): HttpMode {
  const { clock, requestUrl, signingSecret, verificationToken, teamId, appId, eventsPerHour, wallNow = Date.now } = options;
  const health = openSubscriptionHealth(clock);
  const budget = openEventBudget(clock, eventsPerHour);
  let isVerified = false;

  const request = (kind: Kind, payload: object, retry: Retry): Promise<Posted> =>
    post(requestUrl, slackRequest(kind, payload, retry, signingSecret, wallNow()), clock, ackDeadlineMs(clock));

  async function verifyRequestUrl(): Promise<boolean> {
    const challenge = randomBytes(32).toString('hex');
    const posted = await request('events_api', { token: verificationToken, challenge, type: 'url_verification' }, FIRST);
    isVerified = 'status' in posted && posted.status === 200 && challengeIn(posted.text, posted.contentType) === challenge;
    return isVerified;
  }

  /** No event stands in it, and Slack does not say it again when it goes unheard. */
  async function tellRateLimited(): Promise<void> {
    const minute = Math.floor(clock.now() / MINUTE_MS) * MINUTE_S;
    const about = { team_id: teamId, minute_rate_limited: minute, api_app_id: appId };
    await request('events_api', { token: verificationToken, type: 'app_rate_limited', ...about }, FIRST);
  }

  return {
    verifyRequestUrl,
    get isDisabled() {
      return health.isDisabled;
    },
    enable: () => health.reset(),
    async send(kind, payload, retry) {
      const isEvent = kind === 'events_api';
      if (isEvent && health.isDisabled) return { outcome: 'failed', noRetry: true };
      if (isEvent && !isVerified && !(await verifyRequestUrl())) return { outcome: 'failed', reason: 'http_error' };
      const spent = isEvent ? budget.spend() : 'send';
      if (spent === 'tell') await tellRateLimited();
      if (spent !== 'send') return { outcome: 'failed', noRetry: true };
      const attempt = attemptOf(await request(kind, payload, retry));
      if (isEvent) health.record(attempt.outcome === 'acked');
      return attempt;
    },
  };
}

function attemptOf(posted: Posted): Attempt {
  if ('failure' in posted) return { outcome: posted.failure === 'http_timeout' ? 'timeout' : 'failed', reason: posted.failure };
  if (posted.status < 200 || posted.status > 299) return { outcome: 'failed', reason: 'http_error', noRetry: posted.noRetry };
  return acked(answerIn(posted.text, posted.contentType));
}

/** An answer's body: JSON, or plain text, which is a message of that text. */
function answerIn(text: string, contentType: string): unknown {
  if (text === '') return undefined;
  return contentType.startsWith('application/json') ? parsed(text) : { text };
}

function challengeIn(text: string, contentType: string): unknown {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text).get('challenge');
  if (!contentType.startsWith('application/json')) return text.trim();
  const body = parsed(text);
  return typeof body === 'object' && body !== null && 'challenge' in body ? body.challenge : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
