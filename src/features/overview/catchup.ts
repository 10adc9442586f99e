import { accept } from '../../domain/decision.ts';
import { incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { recordState } from '../record-state.ts';
import { incidentVerb, type Question } from '../verb.ts';
import type { Incident } from '../../domain/incident.ts';
import { type Situation, situationOf } from './situation.ts';

/** Where we are, in under a minute's reading, for the one who just came. */
export const catchup = incidentVerb<NoInput, Situation, never>({
  word: 'catchup',
  input: noInput,
  typed: {
    usage: 'catchup',
    help: 'where we are, for you alone, in under a minute',
    examples: ['catchup'],
    aliases: ['catch-up'],
    read: () => parsed({}),
  },
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => situationOf(tx, incident.id),
  decide: (question, situation) => accept({ reply: { text: renderSituation(question, situation) } }),
});

const moment = (at: Date): string => dateToken(at, '{time}');
const who = (userId: string | null): string => (userId === null ? 'Muster' : userMention(userId));

function renderSituation({ incident }: Pick<Question<unknown, Incident>, 'incident'>, situation: Situation): string {
  const { leadId, lastUpdate, decision, tasks, key, nextUpdateAt, gaps } = situation;
  const unowned = (ownerId: string | null): string => (ownerId === null ? 'nobody yet' : userMention(ownerId));
  return [
    `*${incidentName(incident)} ${titleLine(incident.title, 150)}*`,
    `${incident.severity} · ${incident.phase} · since ${dateToken(incident.declaredAt, '{time}, {ago}')} · ${leadId ? `led by ${userMention(leadId)}` : '*nobody leads*'}`,
    `*Impact:* ${incident.impact ? excerpt(incident.impact, 300) : 'not known yet'}`,
    `*Cause as now understood:* ${incident.rootCause ? excerpt(incident.rootCause, 300) : 'not known yet'}`,
    ...(decision ? [`*Decided* ${moment(decision.at)}: ${excerpt(decision.text, 250)}`] : []),
    ...(lastUpdate ? [`*Last update* ${moment(lastUpdate.at)}: ${excerpt(lastUpdate.text, 400)}`] : []),
    ...(key.length > 0
      ? ['*What mattered lately:*', ...key.map((entry) => `• ${moment(entry.at)} ${who(entry.by)}: ${excerpt(entry.text, 160)}`)]
      : []),
    ...(tasks.length > 0
      ? ['*Open tasks:*', ...tasks.map((task) => `• ${task.number} ${titleLine(task.title, 120)} (${unowned(task.ownerId)})`)]
      : []),
    ...(nextUpdateAt ? [`Next update due ${moment(nextUpdateAt)}.`] : []),
    `_${recordState(gaps)}_`,
  ].join('\n');
}
