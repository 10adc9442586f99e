import type { Log } from '../log.ts';
import { openClient } from './client.ts';
import { failureOf } from './failure.ts';

interface AppTokenOptions {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly log: Log;
}

/** Asks Slack for a socket once. With a token of the wrong kind the SDK would ask for ever, without a word. */
export async function checkAppToken({ appToken, apiUrl, log }: AppTokenOptions): Promise<void> {
  const client = openClient(appToken, { apiUrl, log });
  try {
    await client.apps.connections.open();
  } catch (error) {
    const failure = failureOf(error);
    // What passes by itself is left to the sockets, which try again and again.
    if (failure.kind !== 'refused' && failure.kind !== 'shut') return;
    throw new Error(
      `Slack does not let Muster open a socket (${failure.code}). ` +
        'Generate an App-Level Token with the scope connections:write again (Basic Information → App-Level Tokens), and put it into SLACK_APP_TOKEN.',
      { cause: error },
    );
  }
}
