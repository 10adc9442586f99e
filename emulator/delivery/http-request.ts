import type { Kind, Retry } from './ack.ts';
import { signatureHeaders } from './signature.ts';

export interface SlackRequest {
  headers: Record<string, string>;
  body: string;
}

/**
 * A request as Slack makes it: events as JSON, commands and interactions as a form, each with its exact content type
 * (Bolt reads a form only without a charset), signed, and with the retry headers on a second try.
 */
export function slackRequest(kind: Kind, payload: object, retry: Retry, signingSecret: string, nowMs: number): SlackRequest {
  const body = bodyOf(kind, payload);
  const contentType = kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
  const retryHeaders = retry.attempt > 0 ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};
  const headers = { 'content-type': contentType, 'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)', ...retryHeaders };
  return { body, headers: { ...headers, ...signatureHeaders(signingSecret, body, Math.floor(nowMs / 1000)) } };
}

function bodyOf(kind: Kind, payload: object): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)])).toString();
}
