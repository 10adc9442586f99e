import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

export const SIGNING_SECRET = 'shhh';

export interface Served {
  url: string;
  close(): void;
}

/** What a plain server got; it answers with `response`. */
export interface Got {
  request: IncomingMessage;
  response: ServerResponse;
  body: string;
}

/** A plain HTTP server under the app's usual path. */
export async function serve(handle: (got: Got) => void): Promise<Served> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handle({ request, response, body: Buffer.concat(chunks).toString() }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return served(server);
}

/** A real Bolt app behind its own HTTP receiver; `heard` collects the events it gets. */
export async function serveBolt(heard: (event: { user: string; retryNum: number | undefined }) => void): Promise<Served> {
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
  const authorize = () => Promise.resolve({ botId: 'B1', botUserId: 'U1', botToken: 'xoxb-1' });
  const app = new App({ receiver, authorize, logLevel: LogLevel.ERROR });
  app.event('app_home_opened', ({ event, context }) => Promise.resolve(heard({ user: event.user, retryNum: context.retryNum })));
  app.command('/json', ({ ack, command }) => ack({ text: `got ${command.text}`, response_type: 'in_channel' }));
  app.command('/text', ({ ack }) => ack('plain'));
  app.command('/empty', ({ ack }) => ack());
  app.view('form', ({ ack }) => ack({ response_action: 'clear' }));
  return served(await receiver.start(0));
}

function served(server: Server): Served {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/slack/events`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
