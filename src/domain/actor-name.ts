import type { Actor } from './ask.ts';
import { userMention } from './mrkdwn.ts';

/** Who did it, as a line in the channel names them. */
export const actorName = (actor: Actor): string => (actor.kind === 'person' ? userMention(actor.userId) : 'Muster');
