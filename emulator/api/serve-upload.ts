import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fillUpload } from '../workspace/upload.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readParts } from './read-body.ts';

/** Takes the bytes of a promised file: raw, or as the one file of a form. */
export async function serveUpload(workspace: Workspace, secret: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const upload = workspace.uploads.get(secret);
  const body = await buffer(request);
  if (upload === undefined) return reply(response, 404, 'not found');
  const contentType = request.headers['content-type'] ?? '';
  const content = contentType.startsWith('multipart/form-data') ? await fileIn(body, contentType) : body;
  if (content === undefined) return reply(response, 400, 'no file in the form');
  if (content.length !== upload.length) return reply(response, 400, `promised ${upload.length} bytes, got ${content.length}`);
  fillUpload(workspace, upload, content);
  reply(response, 200, `OK - ${content.length}`);
}

async function fileIn(body: Buffer, contentType: string): Promise<Buffer | undefined> {
  const parts = (await readParts(body, contentType)) ?? [];
  for (const { value } of parts) if (typeof value !== 'string') return value;
  return undefined;
}

function reply(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}
