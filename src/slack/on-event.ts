import { z } from 'zod';
import { run } from '../engine/run.ts';
import { findIncident } from '../store/incidents.ts';
import { changeMembers, keepGroup, keepUser } from './directory.ts';
import type { Ears } from './ears.ts';
import { readEvent } from './read/event.ts';

export const eventBody = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.looseObject({ type: z.string() }),
});

/** An event, written down before it is acknowledged. Throwing means no ack, and Slack sends it again. */
export async function onEvent(ears: Ears, payload: unknown): Promise<void> {
  const { team_id: teamId, event_id: eventId, event } = eventBody.parse(payload);
  if (teamId !== ears.workspace.teamId) return;
  await ears.hearing(event);

  switch (event.type) {
    case 'team_join':
    case 'user_change':
      return keepUser(ears.engine.db, teamId, event.user);
    case 'subteam_created':
    case 'subteam_updated':
      return keepGroup(ears.engine.db, event.subteam);
    case 'subteam_members_changed':
      return changeMembers(ears.engine.db, event);
  }

  const heard = readEvent(event, `event/${eventId}`, ears.engine.now());
  if (!heard) return;
  if (heard.kind === 'seen') {
    await ears.record(heard.sighting);
    return ears.watching(event);
  }
  const { ask } = heard;
  if (ask.channelId !== undefined && !(await findIncident(ears.engine.db, { channelId: ask.channelId }))) return;
  await run(ears.engine, ask);
}
