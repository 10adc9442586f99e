import { randomUUID } from 'node:crypto';
import { run } from '../../engine/run.ts';
import { findIncident } from '../../store/incidents.ts';
import type { Ears } from '../ears.ts';
import { fetchMissed } from './catch-up-all.ts';

type Event = Parameters<Ears['hearing']>[0];

/**
 * Slack has no event for a channel that is turned private or public by hand; but each message says which it is. What differs from the record
 * is looked up: the event may be an old one.
 */
export function openVisibility(engine: Ears['engine']): (event: Event) => Promise<void> {
  const known = new Map<string, 'channel' | 'group'>();
  return async ({ type, channel, channel_type: kind }) => {
    if (type !== 'message' || typeof channel !== 'string' || (kind !== 'channel' && kind !== 'group')) return;
    if (known.get(channel) === kind) return;
    const incident = await findIncident(engine.db, { channelId: channel });
    known.set(channel, kind);
    if (incident && (incident.visibility === 'private') !== (kind === 'group')) await fetchMissed(engine, incident.number, false);
  };
}

export async function keepVisibility({ engine }: Pick<Ears, 'engine'>, number: number, isPrivate: boolean): Promise<void> {
  await run(engine, {
    key: `visibility/${randomUUID()}`,
    verb: 'note-visibility',
    input: { visibility: isPrivate ? 'private' : 'public' },
    actor: { kind: 'clock' },
    incident: number,
    at: engine.now(),
    via: 'event',
  });
}
