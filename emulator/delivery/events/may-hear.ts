import { channelType } from '../../workspace/channel.ts';
import type { RaisedEvent } from './raised.ts';
import { subscriptionOf } from './subscriptions.ts';

/** What the app's manifest asked for and its installation granted. */
export interface Grants {
  readonly scopes: readonly string[];
  readonly botEvents: readonly string[];
}

/** Whether Slack would tell this app: it subscribed, holds the scope, and its bot is where it happened. */
export function mayHear({ name, channel }: RaisedEvent, { scopes, botEvents }: Grants, botUserId: string): boolean {
  if (!botEvents.includes(name)) return false;
  const { scope, audience } = subscriptionOf(name);
  const needed = typeof scope === 'object' ? channel && scope[channelType(channel)] : scope;
  if (scope !== undefined && (needed === undefined || !scopes.includes(needed))) return false;
  return audience === 'workspace' || channel?.members.has(botUserId) === true;
}
