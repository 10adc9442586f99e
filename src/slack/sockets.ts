import { setTimeout as passing } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { checkAppToken } from './app-token.ts';
import { sdkLog } from './sdk-log.ts';
import { greetedInTime } from './socket-client/greeted-in-time.ts';
import { neverGivenUp } from './socket-client/never-given-up.ts';
import { withoutCrashes } from './socket-client/without-crashes.ts';
import { withoutPause } from './socket-client/without-pause.ts';

export interface Sockets {
  readonly first: SocketModeReceiver;
  readonly open: (app: App) => Promise<void>;
  readonly connected: () => boolean;
  readonly close: () => Promise<void>;
}

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly log: Log;
  /** A socket stands again after it was away: events may have been missed. */
  readonly onReturn: () => void;
}

// Slack recycles each socket now and then: two cover for each other.
const count = 2;
// One is enough to hear everything: where only one is allowed, nobody waits for the other.
const coverWithinMs = 2_000;
// So long may a pong take, and so long the SDK stays away: its five seconds would make ten of a socket that fell silent.
const pongWithinMs = 3_000;
const greetedWithinMs = 8_000;
// The SDK would wait for ever for an answer, and after an hour without Slack it would look again only every half an hour.
const callTimeoutMs = 10_000;
// Nobody answers the close frame on a socket that is half-open, and the SDK would wait half a minute for it.
const closesWithinMs = 1_000;
const retryConfig = { forever: true, retries: 10, factor: 1.5, minTimeout: 1_000, maxTimeout: 10_000, randomize: true };

export function openSockets(options: SocketOptions): Sockets {
  const standing = new Set<number>();
  const receivers = Array.from({ length: count }, (_, index) => watched(index, options, standing));
  const [first] = receivers;
  if (!first) throw new Error('no socket');
  return {
    first,
    async open(app) {
      await checkAppToken(options);
      for (const receiver of receivers) if (receiver !== first) receiver.init(app);
      const [stands, ...others] = receivers.map((receiver) => receiver.start());
      await Promise.race([Promise.all(others), passing(coverWithinMs, undefined, { ref: false })]);
      await stands;
    },
    connected: () => standing.size > 0,
    async close() {
      // The receiver's own stop does not wait until the socket is closed.
      const closed = Promise.all(receivers.map((receiver) => receiver.client.disconnect()));
      await Promise.race([closed, passing(closesWithinMs, undefined, { ref: false })]);
    },
  };
}

function watched(index: number, { appToken, apiUrl, log, onReturn }: SocketOptions, standing: Set<number>): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    // A lost socket is two errors to the SDK, and an everyday thing here: told once, below.
    logger: sdkLog(log, { isHushed: true }),
    clientPingTimeout: pongWithinMs,
    installerOptions: { clientOptions: { timeout: callTimeoutMs, retryConfig, ...(apiUrl !== undefined && { slackApiUrl: apiUrl }) } },
    // What was not persisted is not acknowledged, and Slack sends it again.
    processEventErrorHandler: async () => false,
  });
  withoutCrashes(receiver.client, log);
  withoutPause(receiver.client);
  greetedInTime(receiver.client, { log, withinMs: greetedWithinMs });
  neverGivenUp(receiver.client, { log, mustStand: index === 0 });
  let before = false;
  receiver.client.on('connected', () => {
    standing.add(index);
    if (before) {
      log.info({ standing: standing.size }, 'a socket to Slack stands again');
      onReturn();
    }
    before = true;
  });
  receiver.client.on('close', () => {
    if (standing.delete(index)) log.info({ standing: standing.size }, 'a socket to Slack closed');
  });
  return receiver;
}
