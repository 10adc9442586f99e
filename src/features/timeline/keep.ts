import { z } from 'zod';
import { accept, refuse } from '../../domain/decision.ts';
import { incidentName } from '../../domain/incident.ts';
import { tsOf } from '../../domain/slack-ts.ts';
import { incidentVerb } from '../verb.ts';
import { isOwn } from './own-messages.ts';
import { type Pin, savePin } from './pins-table.ts';

const message = z.object({ title: z.string().default(''), messageTs: z.string(), messageChannelId: z.string() });
type Message = z.infer<typeof message>;

/** “Add to timeline” on a message: it is key from then on, whatever becomes of its pushpins. */
export const keep = incidentVerb<Message, boolean, Pin>({
  word: 'keep',
  input: message,
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { input }) => isOwn(tx, { channelId: input.messageChannelId, ts: input.messageTs, authorId: null }),
  decide({ incident, input, actor, now }, own) {
    if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person adds to the timeline.');
    if (input.messageChannelId !== incident.channelId)
      return refuse('not_in_incident', `That message is not in the channel of ${incidentName(incident)}.`);
    if (own) return refuse('own_message', 'That is a message of mine: what it tells is on the timeline already.');
    return accept({
      state: {
        channelId: input.messageChannelId,
        ts: input.messageTs,
        userId: actor.userId,
        door: 'shortcut',
        stands: true,
        changedTs: tsOf(now),
        text: input.title,
      },
      reply: `It is a key entry of the timeline of ${incidentName(incident)} now.`,
    });
  },
  save: savePin,
});
