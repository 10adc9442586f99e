import type { IncomingMessage } from 'node:http';
import { readAtMost } from '../read-at-most.ts';
import { isJsonObject } from '../workspace/json.ts';
import { refuse, type Refusal } from './answer.ts';
import type { RawArgs } from './read-args.ts';

/** Far more than the largest call that Slack would take; it does not say where it ends. */
const BYTES_MAX = 10_000_000;

type Body = { readonly args: RawArgs } | Refusal<'invalid_post_type' | 'invalid_form_data' | 'invalid_json'>;

/** A call's arguments from a form, JSON, multipart or the query. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  const body = await readAtMost(request, BYTES_MAX);
  if (body === undefined) return refuse('invalid_form_data');
  const contentType = request.headers['content-type'] ?? '';
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (request.method === 'GET' || (kind === '' && body.length === 0)) return { args: query };
  if (kind === 'application/x-www-form-urlencoded')
    return { args: { ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) } };
  if (kind === 'application/json') return withJson(query, body);
  if (kind === 'multipart/form-data') return withForm(query, body, contentType);
  return refuse('invalid_post_type');
}

function withJson(query: RawArgs, body: Buffer): Body {
  const parsed = parseJson(body.toString('utf8'));
  if (!isJsonObject(parsed)) return refuse('invalid_json');
  // A token in JSON is not looked at: then it must be in the header.
  const { token: _, ...args } = parsed;
  return { args: { ...query, ...args } };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function withForm(query: RawArgs, body: Buffer, contentType: string): Promise<Body> {
  const parts = await readParts(body, contentType);
  if (parts === undefined) return refuse('invalid_form_data');
  const fields = parts.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value] as const] : []));
  return { args: { ...query, ...Object.fromEntries(fields) } };
}

interface Part {
  readonly name: string;
  readonly value: string | Buffer;
}

/** The parts of a multipart body, files as bytes; undefined when it is malformed, the one reason for which reading it fails. */
export async function readParts(body: Buffer, contentType: string): Promise<Part[] | undefined> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData().catch(() => undefined);
  if (form === undefined) return undefined;
  const parts: Part[] = [];
  for (const [name, value] of form) parts.push({ name, value: typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()) });
  return parts;
}
