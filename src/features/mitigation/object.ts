import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { noSuchOption } from './no-such-option.ts';
import { objectForm } from './object-form.ts';
import { type ObjectionInput, objectionInput } from './objection-input.ts';
import type { Option } from './option.ts';
import { optionsOf, withdraw } from './options-table.ts';

interface Objected {
  readonly optionId: number;
  readonly userId: string;
  readonly reason: string;
  readonly objectedAt: Date;
}

/** “Object” with a reason: anybody may stop what cannot work, until the lead says otherwise. */
export const object = incidentVerb<ObjectionInput, readonly Option[], Objected>({
  word: 'object',
  input: objectionInput,
  form: objectForm,
  load: (tx, { incident }) => optionsOf(tx, incident.id),
  decide: decideObjection,
  async save(tx, objection, incidentId) {
    await withdraw(tx, objection.optionId, objection.userId, objection.objectedAt);
    await tx
      .insertInto('objections')
      .values({ incidentId, ...objection })
      .execute();
  },
});

function decideObjection({ input, actor, now }: Question<ObjectionInput, Incident>, options: readonly Option[]): Decision<Objected> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person objects.');
  const option = options.find(({ number }) => number === input.option);
  if (!option) return noSuchOption(input.option, options);

  const { reason } = input;
  const consequence = option.chosen
    ? `It is chosen already: ${userMention(option.chosen.by)}, does that change the decision?`
    : 'It waits until the lead confirms the choice.';
  return accept({
    state: { optionId: option.id, userId: actor.userId, reason, objectedAt: now },
    entries: [
      {
        kind: 'option_objected',
        key: true,
        text: `objects to option ${option.number} (${option.title}): ${reason}`,
        details: { number: option.number, reason },
        shownBy: { board: 'options', ref: '' },
      },
    ],
    effects: [
      show('options'),
      post(
        `${userMention(actor.userId)} objects to option ${option.number}, ${excerpt(option.title, 200)}: ${excerpt(reason, 1_000)}\n${consequence}`,
      ),
    ],
    reply: `Your objection to option ${option.number} stands beside it. “Support” takes it back.`,
  });
}
