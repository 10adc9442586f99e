import { actorName, userIdOf } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { tell } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { titleLine } from '../../domain/mrkdwn.ts';
import { parsed, unreadable } from '../../domain/parsed.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb } from '../verb.ts';
import { changeFollowUp, findFollowUp, type FollowUp, type FollowUpChange } from './follow-ups-table.ts';
import { chaseNoMore, showFollowUp, shownBy } from './follow-up-words.ts';
import { openFollowUp } from './open-follow-up.ts';

/** “Done” on a follow-up: nobody is reminded of it any more. */
export const followUpDone = incidentVerb<Numbered, FollowUp | null, FollowUpChange>({
  word: 'follow-up-done',
  input: numbered,
  alsoWhenOver: true,
  typed: {
    usage: 'follow-up-done number',
    help: 'a follow-up is done',
    examples: ['follow-up-done 2'],
    read(text) {
      const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
      return number === undefined
        ? unreadable('Which follow-up? Its number is missing. `/incident followups` lists them.')
        : parsed({ number: Number(number) });
    },
  },
  load: (tx, { input, incident }) => findFollowUp(tx, incident.id, input.number),
  decide({ input, incident, actor, now }, found) {
    const open = openFollowUp(found, input.number);
    if (open.kind === 'refused') return open;
    const { number, title, ownerId } = open.followUp;
    const doneBy = userIdOf(actor);
    return accept({
      state: { number, doneAt: now, doneBy },
      entries: [
        {
          kind: 'follow_up_done',
          text: `finished follow-up ${number}: ${title}`,
          details: { number, title, ownerId },
          shownBy: shownBy(number),
        },
      ],
      effects: [
        ...showFollowUp(number, incident),
        ...(ownerId === null || ownerId === doneBy
          ? []
          : [
              tell(
                ownerId,
                `${actorName(actor)} marked your follow-up ${number} of ${incidentName(incident)} as done: ${titleLine(title, 200)}`,
              ),
            ]),
      ],
      alarms: [chaseNoMore(number)],
      reply: `Follow-up ${number} is done.`,
    });
  },
  save: changeFollowUp,
});
