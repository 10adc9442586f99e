import { LogLevel, WebClient, type Logger } from '@slack/web-api';
import { manualClock, startSlack, type ManifestDocument, type ManualClock, type Slack, type SlackOptions } from '../../index.ts';
import { strangerManifest } from '../stranger-manifest.ts';

export interface Caller {
  readonly slack: Slack;
  readonly client: WebClient;
  readonly clock: ManualClock;
}

const START = Date.UTC(2026, 0, 15, 12);

/** A workspace whose clock stands still, and Slack's own client with the bot's token. */
export async function openCaller(options: Partial<SlackOptions> = {}): Promise<Caller> {
  const clock = manualClock(START);
  const slack = await startSlack({ manifest: strangerManifest, clock, ...options });
  return { slack, clock, client: clientOf(slack, slack.botToken) };
}

/** Slack's client as an app would tune it to see each answer at once. */
export const clientOf = (slack: Slack, token: string | undefined): WebClient =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silent });

/** Refusals are what these tests are about. */
const nothing = () => {};
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** The stranger's app with these scopes only. */
export const withScopes = (...bot: string[]): ManifestDocument => ({ ...strangerManifest, oauth_config: { scopes: { bot } } });

/** The error of a call that Slack refuses; fails when it is accepted. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return String((await refusedBody(call))['error']);
}

/** The whole body of a refusal. */
export async function refusedBody(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const failure: unknown = await call.then(
    () => new Error('The call was accepted'),
    (error: unknown) => error,
  );
  if (failure instanceof Error && 'data' in failure && typeof failure.data === 'object' && failure.data !== null)
    return { ...failure.data };
  throw failure;
}
