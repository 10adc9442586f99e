import { NO_SCOPE, type MethodSpec } from '../spec.ts';

export const authMethods = {
  'auth.test': { token: 'any', scopes: NO_SCOPE, tier: 'special', args: {}, errors: '' },
  'auth.revoke': { scopes: NO_SCOPE, tier: 3, args: { test: 'flag' }, errors: '' },
  'apps.connections.open': { token: 'app', scopes: ['connections:write'], tier: 3, args: {}, errors: '' },
  'team.info': { scopes: ['team:read'], tier: 3, args: { team: 'text', domain: 'text' }, errors: 'team_not_found' },
  'bots.info': { scopes: ['users:read'], tier: 3, args: { bot: 'text', team_id: 'text' }, errors: 'bot_not_found' },
} as const satisfies Record<string, MethodSpec>;
