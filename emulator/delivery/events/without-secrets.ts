import { isJsonObject } from '../../workspace/json.ts';
import type { InnerEvent } from './raised.ts';

/** A user's e-mail address is only for apps that may read it. */
export function withoutSecrets(event: InnerEvent, scopes: readonly string[]): InnerEvent {
  const { user } = event;
  if (scopes.includes('users:read.email') || !isJsonObject(user) || !isJsonObject(user['profile'])) return event;
  const { email: _email, ...profile } = user['profile'];
  return { ...event, user: { ...user, profile } };
}
