import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { serveApi, type Api } from './api/serve-api.ts';
import { serveFile } from './api/serve-file.ts';
import { serveResponseUrl } from './api/serve-response-url.ts';
import { serveUpload } from './api/serve-upload.ts';
import type { SocketMode } from './delivery/index.ts';
import { serveControl } from './control.ts';
import type { PageServer } from './page-server/serve-page.ts';
import type { Trouble } from './trouble.ts';

export interface Doors {
  readonly api: Api;
  readonly sockets: SocketMode;
  readonly page: PageServer;
  readonly trouble: Trouble;
}

/** One http server for everything: the Web API, uploads, files, response addresses, Socket Mode, and the page for people. */
export async function openServer(doors: Doors, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    route(doors, request, response).catch((error: unknown) => {
      // Whoever hangs up in the middle of a request is owed nothing, and no mistake was made.
      if (request.errored === null) fail(response, error);
    });
  });
  server.on('upgrade', (request, socket, head) => upgrade(doors, request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Choose another one, or 0 for any.`, { cause: error }) : error),
    );
    server.listen(port, 'localhost', resolve);
  });
  return { server, port: addressOf(server).port };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address;
}

async function route({ api, page, trouble }: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { workspace, manifest } = api.call;
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, room, ...rest] = pathname.split('/');
  if (room === 'api') return serveApi(api, rest.join('/'), request, response);
  if (room === 'upload') return serveUpload(workspace, rest[1] ?? '', request, response);
  if (room === 'response') return serveResponseUrl(workspace, rest[1] ?? '', request, response);
  if (room === 'files') return serveFile(workspace, manifest.scopes, rest[0]?.split('-')[1] ?? '', request, response);
  if (room === 'control') return serveControl(trouble, request, response);
  if (!page.handle(request, response)) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}

/** A mistake of this server itself: said aloud, and answered as Slack answers its own. */
function fail(response: ServerResponse, error: unknown): void {
  process.emitWarning(error instanceof Error ? error : new Error(String(error)));
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
  response.end('{"ok":false,"error":"fatal_error"}');
}

function upgrade({ sockets, page }: Doors, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  if (request.url?.startsWith('/link')) return sockets.upgrade(request, socket, head);
  if (!page.upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
}
