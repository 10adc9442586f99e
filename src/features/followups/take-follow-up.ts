import { accept, refuse } from '../../domain/decision.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb } from '../verb.ts';
import { changeFollowUp, findFollowUp, type FollowUp, type FollowUpChange } from './follow-ups-table.ts';
import { showFollowUp, shownBy } from './follow-up-words.ts';
import { openFollowUp } from './open-follow-up.ts';

/** “I'll take it”: the first one has it, the second is told who. */
export const takeFollowUp = incidentVerb<Numbered, FollowUp | null, FollowUpChange>({
  word: 'take-follow-up',
  input: numbered,
  alsoWhenOver: true,
  load: (tx, { input, incident }) => findFollowUp(tx, incident.id, input.number),
  decide({ input, actor, incident }, found) {
    const open = openFollowUp(found, input.number);
    if (open.kind === 'refused') return open;
    const { number, title, ownerId } = open.followUp;
    if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person takes a follow-up.');
    if (ownerId === actor.userId) return refuse('yours_already', `Follow-up ${number} is yours already.`);
    if (ownerId !== null) return refuse('taken', `${userMention(ownerId)} has follow-up ${number} already.`);
    return accept({
      state: { number, ownerId: actor.userId },
      entries: [
        { kind: 'follow_up_taken', text: `took follow-up ${number}: ${title}`, details: { number, title }, shownBy: shownBy(number) },
      ],
      effects: showFollowUp(number, incident),
      reply: `Follow-up ${number} is yours. You are reminded when it is due.`,
    });
  },
  save: changeFollowUp,
});
