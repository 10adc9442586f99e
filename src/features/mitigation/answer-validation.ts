import { z } from 'zod';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { type Effect, post, show } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { formButton } from '../button.ts';
import { section } from '../section.ts';
import { incidentVerb, type Question } from '../verb.ts';
import type { Validation } from './validation.ts';
import { currentRound, validationsOf } from './validations-table.ts';

const input = z.object({ round: z.int(), position: z.int(), holds: z.boolean() });
type Answer = z.infer<typeof input>;

interface Answered extends Answer {
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** “Holds” or “Does not hold”, by name. The latest answer stands; every one is on the timeline. */
export const answerValidation = incidentVerb<Answer, readonly Validation[], Answered>({
  word: 'answer-validation',
  input,
  load: async (tx, { incident }) => validationsOf(tx, incident.id, await currentRound(tx, incident.id)),
  decide: decideAnswer,
  async save(tx, { round, position, ...answer }, incidentId) {
    await tx
      .updateTable('validations')
      .set(answer)
      .where('incidentId', '=', incidentId)
      .where('round', '=', round)
      .where('position', '=', position)
      .execute();
  },
});

function decideAnswer({ input, incident, actor, now }: Question<Answer, Incident>, items: readonly Validation[]): Decision<Answered> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person validates.');
  if (incident.phase !== 'monitoring') {
    return refuse('not_monitoring', `${incidentName(incident)} is ${incident.phase}; what holds is asked once it is \`monitoring\`.`);
  }
  const item = items.find(({ round, position }) => round === input.round && position === input.position);
  if (!item) return refuse('earlier_round', 'That list is of an earlier try. A new one stands further down.');
  if (item.holds === input.holds) {
    return refuse(
      'answered_before',
      `${userMention(item.answeredBy ?? '')} has said so already: “${excerpt(item.item, 200)}” ${said(input.holds)}.`,
    );
  }

  return accept({
    state: { ...input, answeredBy: actor.userId, answeredAt: now },
    entries: [
      {
        kind: 'validation_answered',
        key: !input.holds,
        text: `“${item.item}” ${said(input.holds)}`,
        details: { item: item.item, holds: input.holds, round: input.round },
        shownBy: { board: 'validation', ref: String(input.round) },
      },
    ],
    effects: [show('validation', input.round), ...heard(item, input.holds, items, incident, actor.userId)],
  });
}

const said = (holds: boolean): string => (holds ? 'holds' : 'does not hold');

/** What everybody must hear: that something does not hold, or that nothing is left to check. */
function heard(answered: Validation, holds: boolean, items: readonly Validation[], incident: Incident, userId: string): Effect[] {
  if (!holds) {
    return [
      post(
        `“${excerpt(answered.item, 300)}” does not hold, says ${userMention(userId)}. If the fix did not work: \`/incident phase mitigating why\`.`,
      ),
    ];
  }
  if (items.some((item) => item.position !== answered.position && item.holds !== true)) return [];
  const text = `Everything on the validation list of ${incidentName(incident)} holds.`;
  return [
    post({
      text,
      blocks: [{ ...section(text), accessory: formButton({ label: 'Resolve', verb: 'resolve', incident }) }],
    }),
  ];
}
