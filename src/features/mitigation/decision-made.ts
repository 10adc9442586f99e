import type { Entry } from '../../domain/entry.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import type { ChoiceInput } from './choice-input.ts';
import type { Objection, Option } from './option.ts';

/** The decision as a reader of the timeline needs it: what was chosen over what, why, against whose objections. */
export function decisionMade(
  { reason, wayBack, checkedBy }: ChoiceInput,
  chosen: Option,
  others: readonly Option[],
  against: readonly Objection[],
): Entry {
  return {
    kind: 'decision_made',
    key: true,
    text: [
      `chose option ${chosen.number}: ${chosen.title}`,
      ...(reason === '' ? [] : [`why: ${reason}`]),
      ...(others.length === 0 ? [] : [`over ${others.map(({ number, title }) => `option ${number} (${title})`).join(', ')}`]),
      `way back: ${wayBack || 'not said'}${checkedBy === null ? '' : `, checked by ${userMention(checkedBy)}`}`,
      ...against.map((objection) => `objection of ${userMention(objection.userId)}: ${objection.reason}`),
    ].join('; '),
    details: {
      chosen: { number: chosen.number, title: chosen.title },
      over: others.map(({ number, title }) => ({ number, title })),
      reason: reason || null,
      objections: against.map(({ userId, reason: why }) => ({ userId, reason: why })),
      supporters: chosen.supporters,
      wayBack: wayBack || null,
      checkedBy,
    },
    shownBy: { board: 'options', ref: '' },
  };
}

/** The same for the channel. */
export function tellDecision(
  { reason, wayBack, checkedBy }: ChoiceInput,
  option: Option,
  against: readonly Objection[],
  userId: string,
): string {
  const heard = against.map((objection) => userMention(objection.userId)).join(', ');
  return [
    `*Decision* by ${userMention(userId)}: option ${option.number}, *${excerpt(option.title, 500)}*`,
    ...(reason === '' ? [] : [`Why: ${excerpt(reason, 1_000)}`]),
    `Way back: ${wayBack === '' ? 'not said. Is there a backup, or a way back?' : excerpt(wayBack, 500)}${checkedBy === null ? ' Who checked it?' : ` (checked by ${userMention(checkedBy)})`}`,
    ...(against.length === 0 ? [] : [`Heard, and decided all the same: the objections of ${heard}.`]),
  ].join('\n');
}
