import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';

type Client = SocketModeReceiver['client'];

/**
 * A socket is opened again for as long as it takes: the SDK gives up when Slack refuses the token, and the process would die of that too.
 * `mustStand`: the first time it has to, or there is nothing to start.
 */
export function neverGivenUp(client: Client, { log, mustStand }: { log: Log; mustStand: boolean }): void {
  const start = client.start.bind(client);
  let stood = !mustStand;
  client.start = async () => {
    try {
      const answer = await start();
      stood = true;
      return answer;
    } catch (error) {
      if (!stood) throw error;
      // It was told to end while it was opening.
      if (error === undefined) return { ok: false };
      log.error({ err: error }, 'Slack does not let a socket open again; tried again and again');
      client.emit('close');
      return { ok: false };
    }
  };
}
