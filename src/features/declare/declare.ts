import { z } from 'zod';
import { setAlarm } from '../../domain/alarm.ts';
import { channelName } from '../../domain/channel-name.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { type Effect, invite, show } from '../../domain/effect.ts';
import { type Incident, type NewIncident } from '../../domain/incident.ts';
import { parsed, unreadable } from '../../domain/parsed.ts';
import { parseSeverity, severitySchema } from '../../domain/severity.ts';
import { openVerb, type Question } from '../verb.ts';
import { declareForm } from './declare-form.ts';
import { isAnnounced } from './announcement.ts';
import { firstWithTheseWords, nextNumber, type SameWords } from './declared-before.ts';
import { alreadyDeclared } from './already-declared.ts';

export const declaration = z.object({
  severity: severitySchema,
  title: z.string().trim().min(1),
  visibility: z.enum(['public', 'private']).default('public'),
  rehearsal: z.boolean().default(false),
  /** The typist has seen that the same words were declared a moment ago, and means it. */
  anyway: z.boolean().default(false),
});
export type Declaration = z.infer<typeof declaration>;

interface Before {
  readonly number: number;
  readonly same: SameWords | null;
}

/** Declares at once: the incident is a row before Slack hears of it, and all that must follow is committed with it. */
export const declare = openVerb<Declaration, Before, never>({
  word: 'declare',
  input: declaration,
  typed: {
    usage: 'critical|major|medium|minor what happened',
    help: 'declare an incident at once: its channel opens, people are paged',
    examples: ['critical site down', 'major checkout is slow since 14:00'],
    read: (text) => readDeclaration(text, {}),
    formWhenBare: true,
  },
  form: declareForm,
  load: async (tx, { input, actor, now, policy }) => ({
    number: await nextNumber(tx),
    same: await firstWithTheseWords(tx, input.title, actor, new Date(now.getTime() - policy.sameWordsWithinMs)),
  }),
  decide: decideDeclaration,
});

/** `critical site down` as a declaration. */
export function readDeclaration(text: string, as: Partial<Pick<Declaration, 'visibility' | 'rehearsal'>>) {
  const [word = '', ...words] = text.split(/\s+/);
  const severity = parseSeverity(word);
  if (!severity) return unreadable(`“${word}” is not a severity: critical, major, medium or minor.`);
  const title = words.join(' ');
  if (title === '') return unreadable('What happened? A few words are missing after the severity.');
  return parsed({ severity, title, visibility: as.visibility ?? ('public' as const), rehearsal: as.rehearsal ?? false, anyway: false });
}

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
        details: { severity },
        shownBy: { board: 'card', ref: '' },
      },
    ],
    effects: [...opening(actor.userId, responseUrl), ...(isAnnounced(incident, policy) ? [show('announcement')] : [])],
    alarms: [setAlarm('no-lead', new Date(now.getTime() + policy.noLeadAfterMs), 'ask-for-lead')],
    follow: [
      { verb: 'page-policy', input: {} },
      { verb: 'plan-checkpoints', input: {} },
      { verb: 'start-playbook', input: { phase: 'investigating' } },
      { verb: 'show-similar', input: {} },
    ],
    reply: `INC-${number} is declared (${severity}). Its channel is being opened; the link follows here in a moment.`,
  });
}

const opening = (reporterId: string, responseUrl: string | undefined): Effect[] => [
  { kind: 'open-incident' },
  invite([reporterId]),
  ...(responseUrl === undefined ? [] : [{ kind: 'answer-opened' as const, responseUrl }]),
  { kind: 'topic' },
  { kind: 'pin', board: 'card', ref: '' },
  { kind: 'bookmark', title: 'Card', board: 'card', ref: '' },
  { kind: 'catch-up' },
];
