import { accept, refuse } from '../../domain/decision.ts';
import { invite } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { channelLink } from '../../domain/mrkdwn.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';

/** “Join” on the announcement: the one who clicks is invited. */
export const join = incidentVerb<NoInput, null, never>({
  word: 'join',
  input: noInput,
  alsoWhenOver: true,
  lockless: true,
  load: async () => null,
  decide({ incident, actor }) {
    if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person joins.');
    if (incident.channelId === null)
      return refuse('not_open_yet', `${incidentName(incident)} is still being opened. Try again in a moment.`);
    return accept({ effects: [invite([actor.userId])], reply: `You are in: ${channelLink(incident.channelId)}` });
  },
});
