import { once } from 'node:events';
import { createServer } from 'node:http';
import { LogLevel, SocketModeClient } from '@slack/socket-mode';
import type { SocketMode } from '../../delivery/index.ts';

/** Slack's front door and nothing behind it: apps.connections.open over real HTTP, and the sockets it leads to. */
export interface Door {
  apiUrl: string;
  origin: string;
  /** A real SocketModeClient on its way in; it reconnects after `clientPingTimeout` ms. */
  client(): SocketModeClient;
  close(): Promise<void>;
}

export async function openDoor(sockets: SocketMode): Promise<Door> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: sockets.connectionUrl(origin) }));
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  const { port } = address;
  const origin = `ws://127.0.0.1:${port}`;
  const clients: SocketModeClient[] = [];
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  return {
    apiUrl,
    origin,
    client() {
      const client = new SocketModeClient({
        appToken: 'xapp-1-test',
        clientOptions: { slackApiUrl: apiUrl },
        clientPingTimeout: 400,
        logLevel: LogLevel.ERROR,
      });
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.disconnect()));
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Resolves when the client is greeted the next time. */
export const connected = (client: SocketModeClient): Promise<void> => new Promise((resolve) => client.once('connected', () => resolve()));
