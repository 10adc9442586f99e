import type { Incident } from '../../domain/incident.ts';
import { escape, excerpt, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { readMention } from '../mention.ts';
import type { Call } from './call.ts';

const mentionsMax = 30;

/** A target or level as it is shown: a mention stays one, a team is its name. */
export const nameOf = (target: string): string => (readMention(target, '') === null ? escape(target) : target);

/** People by name, the first thirty of them; the others have their note. */
export function mentions(userIds: readonly string[]): string {
  const more = userIds.length - mentionsMax;
  return userIds.slice(0, mentionsMax).map(userMention).join(' ') + (more > 0 ? ` and ${more} more` : '');
}

/** Why somebody is called: the words given, else what the incident is about. */
export const reasonOf = ({ why }: Pick<Call, 'why'>, { title }: Incident, max = 300): string =>
  why === '' ? titleLine(title, max) : excerpt(why, max);
