import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Workspace } from '../workspace/workspace.ts';
import { authFault, tokenOf } from './authenticate.ts';
import { canSeeFile } from './file-handlers.ts';

/** `url_private`: a file's bytes for an app with files:read and a right to see it. Slack sends others to its sign-in page. */
export function serveFile(
  workspace: Workspace,
  scopes: readonly string[],
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = workspace.files.get(id);
  const unauthorised = authFault(workspace, {}, tokenOf(request.headers.authorization, undefined));
  const mayRead = unauthorised === undefined && scopes.includes('files:read');
  if (file === undefined || file.isDeleted || !mayRead || !canSeeFile(workspace, file, workspace.app.botUserId)) {
    response.writeHead(unauthorised === undefined ? 404 : 403, { 'content-type': 'text/html' }).end('<title>Slack: sign in</title>');
    return;
  }
  response.writeHead(200, { 'content-type': file.info.mimetype, 'content-length': file.content.length }).end(file.content);
}
