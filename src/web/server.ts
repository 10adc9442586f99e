import { createServer, type RequestListener, type Server } from 'node:http';
import { errorCode } from '../store/error-code.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';
import { readiness, type ReadyChecks } from './readiness.ts';

export type WebOptions = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  ready: ReadyChecks;
  /** A check that takes longer counts as down. */
  readyWithinMs?: number;
  metrics: Metrics;
  /** What answers Slack at `/slack/events`, when events come over HTTP. It verifies signatures itself. */
  slackEvents?: RequestListener;
  log: Log;
};

export type Web = { port: number; close: () => Promise<void> };

/** Serves `/healthz` while the process lives, `/readyz` while all it needs is up, and `/metrics` as Prometheus reads them. */
export async function startWeb({ host, port, ready, readyWithinMs = 2_000, metrics, slackEvents, log }: WebOptions): Promise<Web> {
  const pages = new Map<string, () => Promise<Page>>([
    ['/healthz', async () => ({ status: 200, type: 'text/plain', body: 'alive\n' })],
    ['/readyz', async () => json(await readiness(ready, readyWithinMs, log))],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.scrape() })],
  ]);

  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    // Bolt throws on any other method, and whoever knows the address could end the process by it.
    if (slackEvents && path === '/slack/events' && request.method === 'POST') return slackEvents(request, response);

    const page = pages.get(path);
    void answer(page, request.method ?? '')
      .catch((error: unknown) => {
        log.error({ err: error, path: page ? path : 'unknown' }, 'page broke');
        return text(500, 'broken; the log says more');
      })
      .then(({ status, type, body }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(body),
      );
  });
  return { port: await listen(server, host, port), close: () => close(server) };
}

const closingMs = 2_000;

type Page = { status: number; type: string; body: string };

const text = (status: number, words: string): Page => ({ status, type: 'text/plain', body: `${words}\n` });

const json = ({ ready, checks }: { ready: boolean; checks: object }): Page => ({
  status: ready ? 200 : 503,
  type: 'application/json',
  body: `${JSON.stringify(checks)}\n`,
});

async function answer(page: (() => Promise<Page>) | undefined, method: string): Promise<Page> {
  if (!page) return text(404, 'nothing here');
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'only GET');
  return page();
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', (error) => failed(whyNot(error, host, port) ?? error));
    server.listen(port, host, () => {
      const address = server.address();
      listening(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function whyNot(error: Error, host: string, port: number): Error | undefined {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is taken. Set PORT to another one, or to 0 for any.`);
    case 'EACCES':
      return new Error(`Port ${port} is not for everybody to take. Set PORT to one from 1024 on, or to 0 for any.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`This machine has no address ${host}. Set LISTEN_HOST to one it has, or leave it out.`);
  }
  return undefined;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), closingMs);
  await closed;
  clearTimeout(cut);
}
