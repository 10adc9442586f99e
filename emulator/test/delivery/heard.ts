import { eventsOf } from '../../delivery/events/events-of.ts';
import { type Grants, mayHear } from '../../delivery/events/may-hear.ts';
import type { InnerEvent } from '../../delivery/events/raised.ts';
import { SUBSCRIPTIONS } from '../../delivery/events/subscriptions.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Every scope and subscription there is. */
export const EVERYTHING: Grants = {
  scopes: Object.values(SUBSCRIPTIONS).flatMap((subscription) => {
    if (!('scope' in subscription)) return [];
    return typeof subscription.scope === 'string' ? subscription.scope : Object.values(subscription.scope);
  }),
  botEvents: Object.keys(SUBSCRIPTIONS),
};

/** What the app hears while `act` happens. */
export function heard(workspace: Workspace, act: () => void, grants: Grants = EVERYTHING): InnerEvent[] {
  const events: InnerEvent[] = [];
  const recipient = { teamId: workspace.team.id, ...workspace.app };
  const unsubscribe = workspace.changes.subscribe((change) => {
    for (const raised of eventsOf(change, recipient)) if (mayHear(raised, grants, recipient.botUserId)) events.push(raised.event);
  });
  act();
  unsubscribe();
  return events;
}
