import { type Refusal, refuse } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { formButton } from '../button.ts';
import { section } from '../section.ts';
import type { Objection, Option } from './option.ts';

const reasonKeptMax = 1_000;
const shownMax = 10;

/** Somebody is against it: the choice waits for one more look, and the button leads to the form that confirms it. */
export function heldByObjections(option: Option, objections: readonly Objection[], reason: string, incident: Incident): Refusal {
  const text = [
    `Option ${option.number} is held by an objection. Read it, then confirm with “Choose”, or choose another:`,
    ...objections.slice(0, shownMax).map((objection) => `• ${userMention(objection.userId)}: ${excerpt(objection.reason, 250)}`),
  ].join('\n');
  const prefill = { option: option.number, reason: reason.slice(0, reasonKeptMax) };
  return refuse('objections_stand', {
    text,
    blocks: [section(text), { type: 'actions', elements: [formButton({ label: 'Choose', verb: 'choose', incident, input: prefill })] }],
  });
}

/** The same, under a field of the form: an objection that was not ticked, or that came while the form was open. */
export const heldOnForm = (option: Option, objections: readonly Objection[]): Refusal =>
  refuse(
    'objections_stand',
    [
      `Option ${option.number} is held by an objection: ${objections
        .slice(0, 2)
        .map(({ reason }) => `“${excerpt(reason, 120)}”`)
        .join(', ')}.`,
      'Tick below that you have read it. Nothing to tick? Then it came just now: close this form and choose again.',
    ].join(' '),
  );
