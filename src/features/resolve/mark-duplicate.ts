import { actorName } from '../../domain/actor.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { channelLink, excerpt } from '../../domain/mrkdwn.ts';
import { standing } from '../standing.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { duplicateForm } from './duplicate-form.ts';
import { type DuplicateInput, duplicateInput } from './duplicate-input.ts';
import { readDuplicate } from './read-duplicate.ts';
import { settle } from './settle.ts';
import { type Original, originalOf } from './original.ts';

/** Two incidents are one: this one is closed and says where the other is. */
export const markDuplicate = incidentVerb<DuplicateInput, Original | null, never>({
  word: 'duplicate',
  input: duplicateInput,
  typed: {
    usage: 'duplicate INC-5 [why]',
    help: 'end it because it is the same as another incident; `reopen` takes that back',
    examples: ['duplicate INC-5'],
    read: readDuplicate,
    formWhenBare: true,
  },
  form: duplicateForm,
  load: (tx, { input: { of }, actor }) => originalOf(tx, of, actor),
  decide: decideDuplicate,
});

function decideDuplicate(
  { input: { of, why }, incident, actor, now }: Question<DuplicateInput, Incident>,
  original: Original | null,
): Decision<never> {
  const [name, other] = [incidentName(incident), `INC-${of}`];
  if (of === incident.number) return refuse('of_itself', `${other} is this incident. Which other one is it the same as?`);
  if (!original) return refuse('no_such_incident', `${other} does not exist. \`/incident list\` shows those that are open.`);
  if (original.visibility === 'private') {
    return refuse(
      'would_reveal',
      `${other} is private, and naming it here would show it to everyone in this channel. \`/incident cancel why\` ends ${name} without naming it.`,
    );
  }

  const reason = why === '' ? '' : `: ${why}`;
  const where = original.channelId === null ? '' : ` Go on in ${channelLink(original.channelId)}.`;
  return accept({
    change: { phase: 'closed', closedAt: now, endedAs: 'duplicate', endedWhy: `duplicate of ${other}${reason}`, duplicateOf: of },
    entries: [{ kind: 'incident_duplicated', key: true, text: `duplicate of ${other}${reason}`, details: { of, why } }],
    effects: [
      ...standing,
      post(`${actorName(actor)} closed ${name}: it is the same as ${other}${why === '' ? '' : `, ${excerpt(why, 500)}`}.${where}`),
    ],
    follow: settle,
    reply: `${name} is closed as a duplicate of ${other}. \`/incident reopen why\` takes that back.`,
  });
}
