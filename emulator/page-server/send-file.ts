import type { ServerResponse } from 'node:http';
import type { PageWorld } from './page-world.ts';

/** Shown in the browser; anything else is saved, so that an uploaded page never runs as this one. */
const SHOWN = /^(image\/(png|jpeg|gif|webp|avif)|text\/(plain|csv|markdown)|application\/json)\b/;

/** `GET /page/file/F123?as=ana`: a file's bytes, for those who can see a channel it was shared in. */
export async function sendFile(world: PageWorld, url: URL, response: ServerResponse): Promise<void> {
  const person = world.whoIs(url.searchParams.get('as') ?? undefined);
  const id = url.pathname.slice('/page/file/'.length);
  const file = person === undefined ? undefined : world.file(person, id);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file, or not for you.\n');
    return;
  }
  const shown = SHOWN.test(file.mimetype);
  response.writeHead(200, {
    'content-type': shown ? plainly(file.mimetype) : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600',
  });
  response.end(file.content);
}

function plainly(mimetype: string): string {
  return mimetype.startsWith('image/') ? mimetype : 'text/plain; charset=utf-8';
}
