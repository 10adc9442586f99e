import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isRefusal, type PageWorld } from './page-world.ts';

const BYTES_MAX = 50_000_000;

/** `POST /page/upload?as=ana&channel=C1&name=graph.png[&thread=…][&comment=…]` with the file's bytes as the body. */
export async function receiveUpload(world: PageWorld, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = url.searchParams;
  const person = world.whoIs(asked.get('as') ?? undefined);
  const channel = asked.get('channel');
  // A form of another site cannot set this header without asking this server first.
  if (request.headers['x-page'] !== 'upload' || person === undefined || channel === null)
    return send(response, 400, 'Not an upload from the page.');
  if (Number(request.headers['content-length'] ?? 0) > BYTES_MAX) return send(response, 413, 'Files up to 50 MB can be uploaded.');
  const thread = asked.get('thread');
  const comment = asked.get('comment');
  const result = await world.upload(person, {
    channel,
    name: asked.get('name') ?? 'file',
    mimetype: request.headers['content-type'] ?? 'application/octet-stream',
    content: await buffer(request),
    ...(thread !== null && { thread }),
    ...(comment !== null && { comment }),
  });
  if (isRefusal(result)) send(response, 422, result.refused);
  else send(response, 200, 'Shared.');
}

/** In words, because what is refused is shown as it is. */
function send(response: ServerResponse, status: number, said: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(said);
}
