import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Gatekeeper } from './gatekeeper.ts';

export interface CallGate {
  /** What the bot is given as Slack's address. */
  readonly apiUrl: string;
  readonly close: () => Promise<void>;
}

/** Stands before a Slack's Web API and lets each call pass, or not: one cut `before` never reaches it. A call is named by its method and, of a message of ours, its key. */
export async function openCallGate(apiUrl: string, keeper: Gatekeeper): Promise<CallGate> {
  const server = createServer((request, response) => {
    letPass(apiUrl, keeper, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gate listens on no port');
  return {
    apiUrl: `http://localhost:${address.port}/api/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const headersKept = ['content-type', 'retry-after', 'x-oauth-scopes', 'x-accepted-oauth-scopes'];

async function letPass(apiUrl: string, keeper: Gatekeeper, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = (request.url ?? '').replace(/^\/api\/|\?.*$/g, '');
  const sent = await buffer(request);
  const call = { name: nameOf(method, sent.toString()) };
  if ((await keeper('before', call)) === 'cut') return void response.destroy();

  const { authorization = '', 'content-type': contentType = '' } = request.headers;
  const answer = await fetch(apiUrl + method, { method: 'POST', headers: { authorization, 'content-type': contentType }, body: sent });
  const body = Buffer.from(await answer.arrayBuffer());
  if ((await keeper('after', call)) === 'cut') return void response.destroy();
  const headers = [...answer.headers].filter(([name]) => headersKept.includes(name));
  response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
}

function nameOf(method: string, body: string): string {
  const key = /"key":"([^"]+)"/.exec(new URLSearchParams(body).get('metadata') ?? '')?.[1];
  return key === undefined ? method : `${method} ${key}`;
}
