import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';

type Client = SocketModeReceiver['client'];

/** A socket that nobody answers while it opens is given up, and opened again: the SDK pings only one that stands, and would wait five minutes for this one. */
export function greetedInTime(client: Client, { log, withinMs }: { log: Log; withinMs: number }): void {
  let waiting: NodeJS.Timeout | undefined;
  const waitsNoMore = () => clearTimeout(waiting);
  client.on('connecting', () => {
    waitsNoMore();
    waiting = setTimeout(() => {
      log.info({ withinMs }, 'Slack did not greet a socket that was opening: opened again');
      giveUp(client);
    }, withinMs);
  });
  client.on('connected', waitsNoMore);
  client.on('close', waitsNoMore);
}

/** The SDK says goodbye when it is told to end a socket, and waits half a minute for the answer; told again, it does not wait. */
function giveUp({ websocket }: Client): void {
  websocket?.disconnect();
  websocket?.disconnect();
}
