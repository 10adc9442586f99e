import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { leadOf } from '../holders.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { choiceInput, type ChoiceInput } from './choice-input.ts';
import { chooseForm } from './choose-form.ts';
import { decisionMade, tellDecision } from './decision-made.ts';
import { heldByObjections, heldOnForm } from './held-by-objections.ts';
import { noSuchOption } from './no-such-option.ts';
import { type Option, standingObjections } from './option.ts';
import { optionsOf } from './options-table.ts';
import { readChoice } from './read-choice.ts';
import { type Chosen, saveChoice } from './save-choice.ts';
import { theLeadDecides } from './the-lead-decides.ts';

interface Weighed {
  readonly leadId: string | null;
  readonly options: readonly Option[];
}

const askForWayBack = ' Is there a backup, or a way back, and who checked it? `/incident note` puts the answer on the record.';

/** One person decides. The choice, what it was chosen over and why are on the record; then it is carried out. */
export const choose = incidentVerb<ChoiceInput, Weighed, Chosen>({
  word: 'choose',
  input: choiceInput,
  typed: {
    usage: 'choose 2 [why]',
    help: 'decide for an option: the lead does, once no objection holds it',
    examples: ['choose 2 quickest, and we can undo it'],
    read: readChoice,
    formWhenBare: true,
  },
  form: chooseForm,
  load: async (tx, { incident }) => ({ leadId: await leadOf(tx, incident.id), options: await optionsOf(tx, incident.id) }),
  decide: decideChoice,
  save: saveChoice,
});

function decideChoice(
  { input, incident, actor, now, via }: Question<ChoiceInput, Incident>,
  { leadId, options }: Weighed,
): Decision<Chosen> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person decides.');
  if (leadId !== null && leadId !== actor.userId) return refuse('not_the_lead', theLeadDecides(leadId, incident));
  const option = options.find(({ number }) => number === input.option);
  if (!option) return noSuchOption(input.option, options);
  if (option.chosen) return refuse('chosen_before', `Option ${option.number} is chosen already, by ${userMention(option.chosen.by)}.`);
  const objections = standingObjections(option);
  if (objections.some(({ id }) => id > input.heardUpTo)) {
    return via === 'form' ? heldOnForm(option, objections) : heldByObjections(option, objections, input.reason, incident);
  }

  const others = options.filter(({ number }) => number !== option.number);
  const { reason, wayBack, checkedBy } = input;
  return accept({
    state: { optionId: option.id, by: actor.userId, at: now, reason: reason || null, wayBack: wayBack || null, checkedBy },
    entries: [decisionMade(input, option, others, objections)],
    effects: [show('options'), post(tellDecision(input, option, objections, actor.userId))],
    follow: [
      ...(incident.phase !== 'mitigating'
        ? [{ verb: 'phase', input: { phase: 'mitigating', words: `option ${option.number}, ${option.title}, is chosen` } }]
        : []),
      {
        verb: 'task',
        input: { title: `Carry out option ${option.number}: ${option.title}`, ownerId: null, dueAt: null, purpose: 'decision' },
      },
    ],
    reply: `Option ${option.number} is chosen, and its task is open.${wayBack ? '' : askForWayBack}`,
  });
}
