import { z } from 'zod';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { nextNumber } from '../next-number.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { wordsOrNull } from '../words.ts';
import { offerForm } from './offer-form.ts';
import { type Offer, readOption } from './read-option.ts';

const input = z.object({ title: z.string().trim().min(1), pro: wordsOrNull, con: wordsOrNull, impact: wordsOrNull, recovery: wordsOrNull });

interface NewOption extends Offer {
  readonly number: number;
  readonly offeredBy: string;
  readonly offeredAt: Date;
}

/** Puts a way to mitigate beside the others, for everybody to weigh. */
export const offerOption = incidentVerb<Offer, number, NewOption>({
  word: 'option',
  input,
  typed: {
    usage: 'option what [| pro: …] [| con: …] [| impact: …] [| recovery: 10m]',
    help: 'offer a way to mitigate, for all to weigh',
    examples: ['option rollback to 411 | pro: fast | con: loses feature | impact: none | recovery: 10m', 'option restart the pool'],
    read: readOption,
    formWhenBare: true,
  },
  form: offerForm,
  load: (tx, { incident }) => nextNumber(tx, 'mitigationOptions', incident.id),
  decide: decideOffer,
  async save(tx, option, incidentId) {
    await tx
      .insertInto('mitigationOptions')
      .values({ incidentId, ...option })
      .execute();
  },
});

function decideOffer({ input: offer, actor, now }: Question<Offer, Incident>, number: number): Decision<NewOption> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person offers an option.');
  const { title, pro, con, impact, recovery } = offer;
  return accept({
    state: { title, pro, con, impact, recovery, number, offeredBy: actor.userId, offeredAt: now },
    entries: [
      {
        kind: 'option_offered',
        text: `option ${number}: ${[title, ...saidOf(offer)].join(' | ')}`,
        details: { number, title, pro, con, impact, recovery },
        shownBy: { board: 'options', ref: '' },
      },
    ],
    // The message of the options is new with the first of them; an edit of it alerts nobody, so the others are told.
    effects: [
      show('options'),
      ...(number === 1 ? [] : [post(`${userMention(actor.userId)} offers option ${number}: *${excerpt(title, 500)}*`)]),
    ],
    reply: `Option ${number} stands in the channel, for all to weigh. \`/incident options\` shows it to you again.`,
  });
}

const saidOf = ({ pro, con, impact, recovery }: Offer): string[] =>
  Object.entries({ pro, con, impact, recovery }).flatMap(([name, words]) => (words === null ? [] : [`${name}: ${words}`]));
