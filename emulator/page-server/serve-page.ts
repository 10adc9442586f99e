import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { readAsset } from './assets.ts';
import { CONTENT_SECURITY_POLICY, renderDocument } from './document.ts';
import { liveSockets } from './live.ts';
import { receiveUpload } from './upload.ts';
import { sendFile } from './send-file.ts';
import type { PageWorld } from './page-world.ts';

export interface PageServer {
  /** Answers the request when it is for the page, else leaves it alone and returns false. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Takes the page's websocket, else leaves the socket alone and returns false. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): void;
}

const DOCUMENTS = /^\/(archives\/[A-Z0-9]+(\/p\d+)?|home\/[A-Z0-9]+)?$/;

/** The page for people: its document and modules, files, uploads and live websocket, on whatever http server hands it requests. */
export function servePage(world: PageWorld): PageServer {
  const sockets = liveSockets(world);
  return {
    handle(request, response) {
      const url = addressOf(request);
      const answer = roadFor(world, url, request, response);
      if (answer === undefined) return false;
      answer.catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
      return true;
    },
    upgrade(request, socket, head) {
      const url = addressOf(request);
      if (url.pathname !== '/page/live') return false;
      sockets.upgrade(request, socket, head, url.searchParams.get('as') ?? undefined);
      return true;
    },
    close: sockets.close,
  };
}

function roadFor(world: PageWorld, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  if (request.method === 'POST' && url.pathname === '/page/upload') return receiveUpload(world, url, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (DOCUMENTS.test(url.pathname)) return sendDocument(response);
  if (url.pathname.startsWith('/page/file/')) return sendFile(world, url, response);
  if (url.pathname.startsWith('/page/')) return sendAsset(url.pathname.slice('/page/'.length), request, response);
  return undefined;
}

async function sendDocument(response: ServerResponse): Promise<void> {
  const body = await renderDocument('Slack');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function sendAsset(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asset = await readAsset(path);
  if (asset === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n');
    return;
  }
  const headers = { 'content-type': asset.type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache', etag: asset.etag };
  if (request.headers['if-none-match'] === asset.etag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(asset.body);
}

function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost');
}
