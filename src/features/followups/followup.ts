import { userIdOf } from '../../domain/actor.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { hourMs, later } from '../../domain/duration.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { nextNumber } from '../next-number.ts';
import { whyNotPerson } from '../person.ts';
import { toPaste } from '../to-paste.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { followUpForm } from './follow-up-form.ts';
import { followUpInput, type FollowUpInput } from './follow-up-input.ts';
import { insertFollowUp, type NewFollowUp } from './follow-ups-table.ts';
import { chaseAt, dueWords, followUpAdded, giveTo, showFollowUp } from './follow-up-words.ts';
import { readFollowUp } from './read-follow-up.ts';

interface Before {
  readonly number: number;
  readonly whyNotOwner: string | null;
}

/** Work after the incident, so that it does not come again; chased until it is done. */
export const followup = incidentVerb<FollowUpInput, Before, NewFollowUp>({
  word: 'followup',
  input: followUpInput,
  alsoWhenOver: true,
  typed: {
    usage: 'followup text [@who] [by friday]',
    help: 'add work for after the incident; its owner is reminded until it is done',
    examples: ['followup alert when the backup is missing @ana by friday'],
    aliases: ['follow-up'],
    read(text, reading) {
      const read = readFollowUp(text, reading);
      return read.ok ? parsed({ ...read.value, fromTask: null }) : read;
    },
    formWhenBare: true,
  },
  form: followUpForm,
  load: async (tx, { input, incident }) => ({
    number: await nextNumber(tx, 'followUps', incident.id),
    whyNotOwner: input.ownerId === null ? null : await whyNotPerson(tx, input.ownerId),
  }),
  decide: decideFollowUp,
  save: insertFollowUp,
});

/** As long from now as it was: a day would be another one in another zone. */
const dueToPaste = (dueAt: Date | null, now: Date): string =>
  dueAt === null ? '' : ` by ${Math.max(1, Math.round((dueAt.getTime() - now.getTime()) / hourMs))}h`;

function decideFollowUp(
  { input, incident, actor, policy, now }: Question<FollowUpInput, Incident>,
  { number, whyNotOwner }: Before,
): Decision<NewFollowUp> {
  const { title, ownerId, fromTask } = input;
  if (whyNotOwner !== null)
    return refuse(
      'not_an_owner',
      `${whyNotOwner} The rest, to copy: \`/incident followup ${toPaste(title)}${dueToPaste(input.dueAt, now)}\``,
    );

  const addedBy = userIdOf(actor);
  const dueAt = input.dueAt ?? later(now, policy.severities[incident.severity].followUpsWithinMs);
  const added: NewFollowUp = { number, title, ownerId, dueAt, addedBy, addedAt: now, fromTask };
  return accept({
    state: added,
    entries: [followUpAdded(added)],
    effects: [...showFollowUp(number, incident), ...(ownerId === null || ownerId === addedBy ? [] : giveTo(ownerId, added, incident))],
    alarms: [chaseAt(number, dueAt)],
    reply:
      ownerId === null
        ? `Follow-up ${number} is open for whoever takes it${dueWords(dueAt)}.`
        : `Follow-up ${number} is with ${userMention(ownerId)}${dueWords(dueAt)}.`,
  });
}
