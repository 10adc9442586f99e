import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAtMost } from '../read-at-most.ts';
import type { PageWorld } from './page-world.ts';

const BYTES_MAX = 50_000_000;

/** `POST /page/upload?as=ana&name=graph.png` with the file's bytes as the body, answered with the id of a file that stands nowhere yet. */
export async function receiveUpload(world: PageWorld, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = url.searchParams;
  const person = world.whoIs(asked.get('as') ?? undefined);
  // A form of another site cannot set this header without asking this server first.
  if (request.headers['x-page'] !== 'upload' || person === undefined) return send(response, 400, 'Not an upload from the page.');
  const content = await readAtMost(request, BYTES_MAX);
  if (content === undefined) return send(response, 413, 'Files up to 50 MB can be uploaded.');
  const mimetype = request.headers['content-type'] ?? 'application/octet-stream';
  send(response, 200, world.keep(person, { name: asked.get('name') ?? 'file', mimetype, content }));
}

/** In words when it is refused, because that is shown as it is. */
function send(response: ServerResponse, status: number, said: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(said);
}
