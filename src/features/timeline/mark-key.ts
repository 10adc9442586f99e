import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';
import { isOwn } from './own-messages.ts';
import { type Pin, savePin } from './pins-table.ts';

const pushpin = z.strictObject({
  ts: z.string(),
  authorId: z.string().nullable(),
  /** Slack's time of the reaction. */
  changedTs: z.string(),
});
type Pushpin = z.infer<typeof pushpin>;

export const markKey = pushpinVerb('mark-key', true);
export const unmarkKey = pushpinVerb('unmark-key', false);

/** 📌 on a message, or taken off: the message is key while one remains. Muster's own messages never are. */
function pushpinVerb(word: string, stands: boolean) {
  return incidentVerb<Pushpin, boolean, Pin>({
    word,
    input: pushpin,
    alsoWhenOver: true,
    lockless: true,
    load: (tx, { incident, input }) => isOwn(tx, { channelId: incident.channelId ?? '', ...input }),
    decide({ incident, input, actor }, own) {
      if (own || actor.kind !== 'person') return accept();
      const { ts, changedTs } = input;
      return accept({
        state: { channelId: incident.channelId ?? '', ts, userId: actor.userId, door: 'reaction', stands, changedTs, text: '' },
      });
    },
    save: savePin,
  });
}
