import { WebClient } from '@slack/web-api';

const callTimeoutMs = 10_000;

/** A client that never retries and never queues on its own: the courier decides both, and one slow call holds back no other. */
export const openClient = (token: string, slackApiUrl: string | undefined): WebClient =>
  new WebClient(token, {
    ...(slackApiUrl !== undefined && { slackApiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTimeoutMs,
  });
