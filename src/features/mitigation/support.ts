import { z } from 'zod';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { noSuchOption } from './no-such-option.ts';
import type { Option } from './option.ts';
import { optionsOf, withdraw } from './options-table.ts';

const input = z.object({ option: z.int() });
type Which = z.infer<typeof input>;

interface Supported {
  readonly optionId: number;
  readonly userId: string;
  readonly at: Date;
}

/** “Support” on an option; an objection of the same person is taken back by it. */
export const support = incidentVerb<Which, readonly Option[], Supported>({
  word: 'support',
  input,
  load: (tx, { incident }) => optionsOf(tx, incident.id),
  decide: decideSupport,
  async save(tx, { optionId, userId, at }) {
    await withdraw(tx, optionId, userId, at);
    await tx.insertInto('optionSupporters').values({ optionId, userId }).execute();
  },
});

function decideSupport({ input, actor, now }: Question<Which, Incident>, options: readonly Option[]): Decision<Supported> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person supports an option.');
  const option = options.find(({ number }) => number === input.option);
  if (!option) return noSuchOption(input.option, options);
  if (option.supporters.includes(actor.userId)) {
    return refuse('supported_before', `You support option ${option.number} already. “Object” takes that back.`);
  }
  const objectedBefore = option.objections.some(({ userId }) => userId === actor.userId);
  return accept({
    state: { optionId: option.id, userId: actor.userId, at: now },
    entries: [
      {
        kind: 'option_supported',
        text: `supports option ${option.number}: ${option.title}${objectedBefore ? ', and takes the objection back' : ''}`,
        details: { number: option.number, objectionWithdrawn: objectedBefore },
        shownBy: { board: 'options', ref: '' },
      },
    ],
    effects: [show('options')],
  });
}
