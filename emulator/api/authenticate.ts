import type { Workspace } from '../workspace/workspace.ts';
import { refuse, type Refusal } from './answer.ts';
import type { MethodSpec } from './spec.ts';

type AuthFault = Refusal<'not_authed' | 'invalid_auth' | 'not_allowed_token_type' | 'token_revoked' | 'account_inactive'>;

/** Checks the call's token: there, known, of the kind that the method takes, and still valid. */
export function authFault(
  workspace: Workspace,
  { token: kind = 'bot' }: Pick<MethodSpec, 'token'>,
  token: string | undefined,
): AuthFault | undefined {
  const { botToken, appToken } = workspace.credentials;
  if (token === undefined || token === '') return refuse('not_authed');
  if (token !== botToken && token !== appToken) return refuse('invalid_auth');
  if (workspace.installation !== 'installed') return refuse(workspace.installation);
  if (kind !== 'any' && token !== (kind === 'bot' ? botToken : appToken)) return refuse('not_allowed_token_type');
  return undefined;
}

/** The token of a call: in the header, or (for bots) among the arguments. */
export function tokenOf(authorization: string | undefined, body: unknown): string | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  return typeof body === 'string' ? body : undefined;
}
