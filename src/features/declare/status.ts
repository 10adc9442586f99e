import { accept } from '../../domain/decision.ts';
import { parsed } from '../../domain/parsed.ts';
import { context } from '../context.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { openGaps, type Gap, recordState } from '../record-state.ts';
import { incidentVerb } from '../verb.ts';
import { actions, facts, headline } from './card.ts';
import { type CardState, loadCard } from './card-state.ts';

/** The card for you alone, with whatever may be done now. */
export const status = incidentVerb<NoInput, { card: CardState; gaps: Gap[] }, never>({
  word: 'status',
  input: noInput,
  typed: { usage: 'status', help: 'the card, for you alone', examples: ['status'], read: () => parsed({}) },
  alsoWhenOver: true,
  lockless: true,
  load: async (tx, { incident }) => ({ card: await loadCard(tx, incident.id), gaps: await openGaps(tx, incident.id) }),
  decide({ incident, policy }, { card, gaps }) {
    return accept({
      reply: {
        text: headline(incident),
        blocks: [...facts(card, { incident, policy }), context(recordState(gaps)), ...actions(card, { incident, policy })],
      },
    });
  },
});
