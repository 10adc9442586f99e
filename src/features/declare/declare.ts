import { setAlarm } from '../../domain/alarm.ts';
import { channelName } from '../../domain/channel-name.ts';
import { accept, type Decision, type Follow, refuse } from '../../domain/decision.ts';
import { later } from '../../domain/duration.ts';
import { type Effect, invite, show } from '../../domain/effect.ts';
import type { Incident, NewIncident } from '../../domain/incident.ts';
import { openVerb, type Question, type Typed } from '../verb.ts';
import { declaration, type Declaration } from './declaration.ts';
import { declareForm } from './declare-form.ts';
import { isAnnounced } from './announcement.ts';
import { firstWithTheseWords, nextIncidentNumber, type SameWords } from './declared-before.ts';
import { alreadyDeclared } from './already-declared.ts';
import { readDeclaration, readRehearsal } from './read-declaration.ts';

interface Before {
  readonly number: number;
  readonly same: SameWords | null;
}

/** Declares at once: the incident is a row before Slack hears of it, and all that must follow is committed with it. */
const declareAs = (word: string, typed: Typed<Declaration>) =>
  openVerb<Declaration, Before, never>({
    word,
    input: declaration,
    typed,
    form: declareForm,
    load: async (tx, { input, actor, now, policy }) => ({
      number: await nextIncidentNumber(tx),
      same: await firstWithTheseWords(tx, input.title, actor, later(now, -policy.sameWordsWithinMs)),
    }),
    decide: decideDeclaration,
  });

export const declare = declareAs('declare', {
  usage: 'critical|major|medium|minor what happened',
  help: 'declare an incident at once: its channel opens, people are paged. The word `declare` may be left out',
  examples: ['critical site down', 'major checkout is slow since 14:00'],
  read: (text) => readDeclaration(text, 'public'),
});

export const declarePrivate = declareAs('private', {
  usage: 'private critical|major|medium|minor what happened',
  help: 'declare in a private channel: only those invited know of it',
  examples: ['private major customer data in a log'],
  read: (text) => readDeclaration(text, 'private'),
});

/** A drill: the same in every respect, but nobody outside is alarmed. */
export const rehearse = declareAs('rehearse', {
  usage: 'rehearse [severity] [scenario]',
  help: 'rehearse an incident: a drill, before it is real',
  examples: ['rehearse the database is gone', 'rehearse critical site down'],
  read: readRehearsal,
});

function decideDeclaration(
  { input, actor, now, policy, responseUrl }: Question<Declaration, Incident | null>,
  { number, same }: Before,
): Decision<never> {
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person declares an incident.');
  if (same && !input.anyway) return refuse('declared_before', alreadyDeclared(same, input));

  const { severity, title, visibility, rehearsal } = input;
  const incident: NewIncident = {
    number,
    severity,
    visibility,
    rehearsal,
    title,
    channelName: channelName({ number, title, rehearsal }),
    declaredBy: actor.userId,
    declaredAt: now,
    reported: title,
  };
  return accept({
    opens: incident,
    entries: [
      {
        kind: 'incident_declared',
        key: true,
        text: `declared ${severity}: ${title}`,
        details: { severity, title },
        shownBy: { board: 'card', ref: '' },
      },
    ],
    effects: [...opening(actor.userId, responseUrl), ...(isAnnounced(incident, policy) ? [show('announcement')] : [])],
    alarms: [setAlarm('no-lead', later(now, policy.noLeadAfterMs), 'ask-for-lead')],
    follow: whatFollows,
    reply: `INC-${number} is declared (${kindOf(incident)}). Its channel is being opened; the link follows here in a moment.`,
  });
}

const whatFollows: readonly Follow[] = [
  { verb: 'page-policy', input: {} },
  { verb: 'plan-checkpoints', input: {} },
  { verb: 'start-playbook', input: { phase: 'investigating' } },
  { verb: 'show-similar', input: {} },
];

const kindOf = ({ severity, visibility, rehearsal }: NewIncident): string =>
  [severity, ...(visibility === 'private' ? ['private'] : []), ...(rehearsal ? ['a drill'] : [])].join(', ');

const opening = (reporterId: string, responseUrl: string | undefined): Effect[] => [
  { kind: 'open-incident' },
  invite([reporterId]),
  { kind: 'answer-opened', userId: reporterId, ...(responseUrl !== undefined && { responseUrl }) },
  { kind: 'topic' },
  { kind: 'pin', board: 'card', ref: '' },
  { kind: 'bookmark', title: 'Card', board: 'card', ref: '' },
  { kind: 'catch-up' },
];
