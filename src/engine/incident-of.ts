import type { Ask } from '../domain/ask.ts';
import type { Refusal } from '../domain/decision.ts';
import type { Incident } from '../domain/incident.ts';
import { isOpen } from '../domain/phase.ts';
import type { Verb } from '../features/verb.ts';
import { visibleTo } from '../features/visible-to.ts';
import type { Tx } from '../store/database.ts';
import { findIncident } from '../store/incidents.ts';
import { isOver, noSuchIncident, notHere } from './refusals.ts';

/** Which incident an ask is about, or why it may not be asked. Who may not know of one hears what one hears of one that does not exist. */
export async function aboutWhat(
  tx: Tx,
  verb: Verb,
  ask: Ask,
  lock: 'lock' | 'read',
): Promise<{ readonly kind: 'known'; readonly incident: Incident | null } | Refusal> {
  const found = await incidentOf(tx, ask, lock);
  const incident = found && (await mayKnow(tx, found, ask)) ? found : null;
  if (verb.about === 'anything') return { kind: 'known', incident };
  if (!incident) return ask.incident === undefined ? notHere(tx, ask) : noSuchIncident(tx, ask);
  if (!isOpen(incident.phase) && !verb.alsoWhenOver) return isOver(incident, ask);
  return { kind: 'known', incident };
}

/** The one a button names, else the one whose channel this is. */
async function incidentOf(tx: Tx, ask: Ask, lock: 'lock' | 'read'): Promise<Incident | null> {
  if (ask.incident !== undefined) return findIncident(tx, { number: ask.incident }, lock);
  if (ask.channelId !== undefined) return findIncident(tx, { channelId: ask.channelId }, lock);
  return null;
}

/** Who asks from inside its channel is in it, Slack sees to that; a form may outlast its reader's membership. */
async function mayKnow(tx: Tx, incident: Incident, ask: Ask): Promise<boolean> {
  if (ask.actor.kind !== 'person') return true;
  if (ask.channelId === incident.channelId && !ask.channelIsRemembered) return true;
  const visible = await tx
    .selectFrom('incidents')
    .select('id')
    .where('id', '=', incident.id)
    .where(visibleTo(ask.actor.userId))
    .executeTakeFirst();
  return visible !== undefined;
}
