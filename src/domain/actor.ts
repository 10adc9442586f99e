import type { Actor } from './ask.ts';
import { userMention } from './mrkdwn.ts';

/** The person who asks; null for an app and for the clock. */
export const userIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.userId : null);

/** Who did it, as a line in the channel names them. */
export const actorName = (actor: Actor): string => (actor.kind === 'person' ? userMention(actor.userId) : 'Muster');
