import { userIdOf } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { channelLink, dateToken, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { openVerb } from '../verb.ts';
import { type OpenIncident, openIncidents } from './open-incidents.ts';

const atMost = 30;

/** Open incidents, those in need first. */
export const list = openVerb<NoInput, OpenIncident[], never>({
  word: 'list',
  input: noInput,
  typed: { usage: 'list', help: 'open incidents: severity, phase, lead, age, next update', examples: ['list'], read: () => parsed({}) },
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { actor }) => openIncidents(tx, userIdOf(actor)),
  decide: (_question, incidents) => accept({ reply: renderList(incidents) }),
});

function renderList(incidents: readonly OpenIncident[]) {
  if (incidents.length === 0) return 'No incident is open. `/incident critical what happened` declares one.';
  const lines = incidents.slice(0, atMost).map(line);
  const more = incidents.length > atMost ? [`… and ${incidents.length - atMost} more.`] : [];
  const text = [`*${incidents.length === 1 ? 'One incident is' : `${incidents.length} incidents are`} open*`, ...lines, ...more].join('\n');
  return { text };
}

function line({
  number,
  title,
  severity,
  phase,
  channelId,
  declaredAt,
  leadId,
  nextUpdateAt,
  rehearsal,
  isArchived,
}: OpenIncident): string {
  const parts = [
    `*INC-${number}*${rehearsal ? ' (drill)' : ''} ${titleLine(title, 60)}`,
    severity,
    phase,
    leadId === null ? '*no lead*' : `lead ${userMention(leadId)}`,
    `since ${dateToken(declaredAt, '{ago}')}`,
    ...(nextUpdateAt ? [`next update ${dateToken(nextUpdateAt, '{time}')}`] : []),
    channelId === null ? 'being opened' : channelLink(channelId),
    ...(isArchived ? ['*its channel is archived*'] : []),
  ];
  return `• ${parts.join(' · ')}`;
}
