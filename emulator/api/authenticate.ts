import type { Workspace } from '../workspace/workspace.ts';
import { refuse, type Refusal } from './answer.ts';
import type { MethodSpec } from './spec.ts';

type AuthFault = Refusal<'not_authed' | 'invalid_auth' | 'not_allowed_token_type' | 'token_revoked' | 'account_inactive'>;

/** Checks the call's token: there, known, of the kind that the method takes, and still valid. */
export function authFault(
  workspace: Workspace,
  { token: kind = 'bot' }: { readonly token?: MethodSpec['token'] | 'user' },
  token: string | undefined,
): AuthFault | undefined {
  const { botToken, appToken } = workspace.credentials;
  if (token === undefined || token === '') return refuse('not_authed');
  if (token !== botToken && token !== appToken) return refuse('invalid_auth');
  if (workspace.installation !== 'installed') return refuse(workspace.installation);
  const wanted = { bot: botToken, app: appToken, user: undefined };
  if (kind !== 'any' && token !== wanted[kind]) return refuse('not_allowed_token_type');
  return undefined;
}

/** The token of a call: in the header, or (for bots, in a form) among the arguments. */
export function tokenOf(authorization: string | undefined, body: unknown): string | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  return typeof body === 'string' ? body : undefined;
}
