import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAtMost } from '../read-at-most.ts';
import { fillUpload } from '../workspace/upload.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readParts } from './read-body.ts';

/** What a form puts around its one file. */
const FORM_BYTES = 100_000;

/** Takes the bytes of a promised file: raw, or as the one file of a form. */
export async function serveUpload(workspace: Workspace, secret: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const upload = workspace.uploads.get(secret);
  const body = await readAtMost(request, (upload?.length ?? 0) + FORM_BYTES);
  if (upload === undefined) return reply(response, 404, 'not found');
  if (body === undefined) return reply(response, 400, `promised ${upload.length} bytes, got more`);
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
