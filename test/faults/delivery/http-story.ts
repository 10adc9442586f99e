import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll } from '@jest/globals';
import { createMetrics } from '../../../src/web/metrics.ts';
import { startWeb, type Web } from '../../../src/web/server.ts';
import { testDatabase } from '../../support/database.ts';
import { openStory, type Story } from '../../support/story.ts';

export type Headers = Readonly<Record<string, string>>;

export interface HttpStory {
  readonly story: Story;
  /** Where Slack, or a stranger, posts to. */
  readonly address: (path?: string) => string;
  /** Posts a body; the answer is all that a stranger sees. */
  readonly posts: (body: string, headers: Headers) => Promise<{ status: number; text: string }>;
  /** A body signed as Slack signs it, now or at another second. */
  readonly signed: (body: string, over?: { secret?: string; atSeconds?: number; type?: string }) => Headers;
  /** What stands between Slack and the bot; returns true when it took the request itself. */
  readonly intercept: (take: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined) => void;
}

/** A bot that Slack reaches over HTTP, behind its own web server. */
export function openHttpStory(): HttpStory {
  const database = testDatabase();
  let web: Web | undefined;
  let take: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  const address = (path = '/slack/events') => `http://127.0.0.1:${web?.port}${path}`;

  beforeAll(async () => {
    web = await startWeb({
      host: '127.0.0.1',
      port: 0,
      ready: {},
      metrics: createMetrics(database.db),
      log: database.log,
      slackEvents: (request, response) => take?.(request, response) || story.muster.listening.http?.(request, response),
    });
  });
  const story = openStory({
    database,
    slack: () => ({ mode: { requestUrl: address() } }),
    enters: async ({ signingSecret, apiUrl }) => ({ door: { kind: 'http', signingSecret }, apiUrl }),
  });
  afterAll(() => web?.close());

  return {
    story,
    address,
    async posts(body, headers) {
      const response = await fetch(address(), { method: 'POST', body, headers });
      return { status: response.status, text: await response.text() };
    },
    signed(body, { secret = story.slack.signingSecret, atSeconds = Math.floor(Date.now() / 1000), type = 'application/json' } = {}) {
      const digest = createHmac('sha256', secret).update(`v0:${atSeconds}:${body}`).digest('hex');
      return { 'content-type': type, 'x-slack-signature': `v0=${digest}`, 'x-slack-request-timestamp': String(atSeconds) };
    },
    intercept(next) {
      take = next;
    },
  };
}
