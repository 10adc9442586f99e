import { z } from 'zod';
import type { Actor } from '../../domain/ask.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { type Effect, show } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { textField } from '../fields.ts';
import { inSummary } from '../in-summary.ts';
import { modal } from '../modal.ts';
import { leadOf } from '../holders.ts';
import { standing } from '../standing.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { type MessageAt, readMessageLink } from './message-link.ts';
import { type Act, loadRedaction, type Redactable, type Redaction, saveRedaction } from './redaction-table.ts';

const message = z.strictObject({ channelId: z.string(), ts: z.string() });

type Known = Redactable & { readonly leadId: string | null };

/** Takes a text (a leaked secret) out of the record for good; that it was there, and that it was taken out, stays. */
export const redact = incidentVerb<MessageAt, Known, Redaction>({
  word: 'redact',
  input: message,
  typed: {
    usage: 'redact <message link>',
    help: 'remove a text (a leaked secret) from the record for good; that something was removed stays',
    examples: ['redact https://acme.slack.com/archives/C024BE91L/p1700000000000100'],
    read: readMessageLink,
    formWhenBare: true,
  },
  form: {
    build: async () =>
      modal('Redact a message', 'Redact', [textField({ name: 'link', label: 'Link of the message', hint: 'In Slack: ⋯ → Copy link.' })]),
    parse(values) {
      const read = readMessageLink(values.text('link'));
      return read.ok ? { ok: true, input: read.value } : { ok: false, errors: { link: read.why } };
    },
  },
  alsoWhenOver: true,
  load: async (tx, { incident, input }) => ({ ...(await loadRedaction(tx, incident.id, input)), leadId: await leadOf(tx, incident.id) }),
  decide: decideRedaction,
  save: saveRedaction,
});

function decideRedaction({ input, incident, actor, now }: Question<MessageAt, Incident>, known: Known): Decision<Redaction> {
  const name = incidentName(incident);
  if (input.channelId !== incident.channelId)
    return refuse('not_in_incident', `That message is not in the channel of ${name}. Type \`redact\` in the channel where it stands.`);
  if (!mayRedact(actor, incident, known))
    return refuse('not_yours', 'Its author, the lead, or whoever declared the incident may remove it. Ask one of them.');
  if (known.isRedacted) return refuse('redacted_before', 'That text is out of the record already.');

  return accept({
    state: { ...input, actIds: known.acts.map(({ id }) => id), at: now },
    entries: [{ kind: 'message_redacted', text: 'removed the text of a message from the record', details: { ts: input.ts } }],
    effects: [...whereShown(known.acts), ...inSummary(incident)],
    reply: known.isRecorded
      ? `The text is out of the record of ${name} for good. ${inSlack(known)} Replace what leaked.`
      : `The record of ${name} holds no such message: is it the right link? Should it come yet, its text stays out.`,
  });
}

/** What tells of the acts, and how things stand: a living message forgets by being shown, a line by being emptied. */
function whereShown(acts: readonly Act[]): Effect[] {
  if (acts.length === 0) return [];
  const lines = new Set(acts.flatMap(({ linkTs }) => linkTs ?? []));
  return [
    ...standing,
    ...acts.flatMap(({ shownBy }) => (shownBy ? [show(shownBy.board, shownBy.ref)] : [])),
    ...[...lines].map((ts): Effect => ({ kind: 'retract', ts })),
  ];
}

const inSlack = ({ acts }: Known): string =>
  acts.some(({ linkTs, shownBy }) => linkTs ?? shownBy)
    ? 'My own messages of it are emptied; if somebody wrote it in Slack, delete the message there too.'
    : 'In Slack it still stands: delete the message there too.';

const mayRedact = (actor: Actor, incident: Incident, { leadId, authorIds }: Known): boolean =>
  actor.kind === 'person' && [leadId, incident.declaredBy, ...authorIds].includes(actor.userId);
