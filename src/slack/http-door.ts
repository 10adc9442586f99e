import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { Leaving } from './in-hand.ts';
import { sdkLog } from './sdk-log.ts';

export interface HttpDoor {
  readonly receiver: HTTPReceiver;
  /** Answers Slack's requests at /slack/events. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Thrown on a signed request that was taken before: it gets the answer of a forged one. */
export class Replayed extends Error {}

const clockDoubtSeconds = 300;

/** Slack's requests over HTTP, each by its signature. Bolt refuses old ones; those signed for later, to be kept and used then, are refused here. */
export function openHttpDoor(signingSecret: string, log: Log): HttpDoor {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: '/slack/events',
    logger: sdkLog(log),
    customPropertiesExtractor: ({ headers }) => ({ signature: headers['x-slack-signature'] }),
    // What was not persisted is answered with a failure, and Slack sends it again.
    processEventErrorHandler: async ({ error, response }) => {
      if (!response.headersSent) response.writeHead(statusOf(error)).end();
      return false;
    },
  });
  return {
    receiver,
    answer: (request, response) =>
      isSignedForLater(request) ? void response.writeHead(401).end() : receiver.requestListener(request, response),
  };
}

const statusOf = (error: unknown): number => (error instanceof Replayed ? 401 : error instanceof Leaving ? 503 : 500);

const isSignedForLater = ({ headers }: IncomingMessage): boolean =>
  Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + clockDoubtSeconds;
