import { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { sdkLog } from './sdk-log.ts';

const callTimeoutMs = 10_000;

/** A client that never retries and never queues on its own: the courier decides both, and one slow call holds back no other. */
export const openClient = (token: string, slackApiUrl: string | undefined, log: Log): WebClient =>
  new WebClient(token, {
    ...(slackApiUrl !== undefined && { slackApiUrl }),
    logger: sdkLog(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTimeoutMs,
  });
