import type { ActionsBlock, KnownBlock, SectionBlock } from '@slack/types';
import type { Incident } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import type { Choice, Objection, Option } from './option.ts';

// Slack takes about 12,000 characters a message: the more options, the shorter each is shown. The record has them whole.
const roomMax = 10_000;
const shownMax = 12;

/** The options side by side; while the incident runs, with what one can do about each. */
export function optionsMessage(options: readonly Option[], incident: Incident): Message {
  const shown = options.slice(0, shownMax);
  const room = Math.floor(roomMax / shown.length);
  const chosen = options.find(({ chosen }) => chosen !== null);
  const heading = chosen ? `Option ${chosen.number} is chosen` : 'Ways to mitigate: which one?';
  const blocks: KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: heading, emoji: true } },
    ...shown.flatMap((option) => [describe(option, room), ...(isOpen(incident.phase) ? [actions(option, incident)] : [])]),
    ...(isOpen(incident.phase) ? [closing(options.length - shown.length, incident)] : []),
  ];
  return { text: `${heading}: ${shown.map(({ number, title }) => `${number}. ${excerpt(title, 80)}`).join(' · ')}`, blocks };
}

function describe(option: Option, room: number): SectionBlock {
  const share = (part: number): number => Math.max(40, Math.floor(room * part));
  const said = (words: string | null, part: number): string => (words === null ? '_not said_' : excerpt(words, share(part)));
  const fields = [
    `*Pros*\n${said(option.pro, 0.14)}`,
    `*Cons*\n${said(option.con, 0.14)}`,
    `*Impact*\n${said(option.impact, 0.12)}`,
    `*Recovery time*\n${said(option.recovery, 0.05)}`,
    `*Supporters*\n${names(option.supporters, share(0.06))}`,
    `*Objections*\n${objections(option.objections, share(0.14))}`,
  ];
  const heading = [
    `*${option.number}. ${excerpt(option.title, share(0.14))}* · offered by ${userMention(option.offeredBy)}`,
    ...(option.chosen ? [`:white_check_mark: ${choice(option.chosen, share(0.1))}`] : []),
  ];
  return { ...section(heading.join('\n')), fields: fields.map((text) => ({ type: 'mrkdwn', text })) };
}

const mentionLength = 16;

function names(userIds: readonly string[], room: number): string {
  if (userIds.length === 0) return '_nobody yet_';
  const shown = Math.floor(room / mentionLength);
  const rest = userIds.length - shown;
  return [...userIds.slice(0, shown).map(userMention), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

const objectionLengthMin = 60;

function objections(all: readonly Objection[], room: number): string {
  if (all.length === 0) return '_none_';
  const shown = all.slice(0, Math.max(1, Math.floor(room / objectionLengthMin)));
  const each = Math.floor(room / shown.length) - mentionLength;
  const rest = all.length - shown.length;
  return [
    ...shown.map(
      ({ userId, reason, overruled }) =>
        `${userMention(userId)}: ${excerpt(reason, each)}${overruled ? ' _(heard, and decided over)_' : ''}`,
    ),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n');
}

const choice = ({ by, reason, wayBack, checkedBy }: Choice, room: number): string =>
  [
    `*Chosen* by ${userMention(by)}${reason === null ? '' : `: ${excerpt(reason, room)}`}.`,
    `Way back: ${wayBack === null ? 'not said' : excerpt(wayBack, room)}${checkedBy === null ? '' : ` (checked by ${userMention(checkedBy)})`}.`,
  ].join(' ');

const actions = ({ number, chosen }: Option, incident: Incident): ActionsBlock => ({
  type: 'actions',
  elements: [
    askButton({ label: 'Support', verb: 'support', incident, input: { option: number } }),
    formButton({ label: 'Object', verb: 'object', incident, input: { option: number } }),
    ...(chosen ? [] : [formButton({ label: 'Choose', verb: 'choose', incident, input: { option: number }, style: 'primary' as const })]),
  ],
});

const closing = (hidden: number, incident: Incident): KnownBlock => ({
  ...section(
    [
      ...(hidden > 0 ? [`… and ${hidden} more, which \`/incident choose\` lists.`] : []),
      'Rolling back is often quicker and safer. Anybody may object to what cannot work; one person decides.',
    ].join(' '),
  ),
  accessory: formButton({ label: 'Add option', verb: 'option', incident }),
});
