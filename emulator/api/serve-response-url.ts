import type { IncomingMessage, ServerResponse } from 'node:http';
import { useResponseUrl } from '../workspace/response-url.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { answerInteraction } from './answer-interaction.ts';
import { readBody } from './read-body.ts';

/** Takes an app's late answer to an interaction: five times within thirty minutes, then 404. */
export async function serveResponseUrl(
  workspace: Workspace,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const url = useResponseUrl(workspace, secret);
  if (typeof url === 'string') return reply(response, 404, { ok: false, error: url });
  if ('ok' in body) return reply(response, 400, body);
  const answered = answerInteraction(workspace, url, body.args);
  if ('ok' in answered) return reply(response, answered.error === 'no_text' ? 400 : 404, answered);
  reply(response, 200, { ok: true });
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
