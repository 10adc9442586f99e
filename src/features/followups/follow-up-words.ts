import { clearAlarm, setAlarm } from '../../domain/alarm.ts';
import { type Effect, invite, show, tell } from '../../domain/effect.ts';
import type { Entry } from '../../domain/entry.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { showSummary } from '../ending.ts';
import type { FollowUp, NewFollowUp } from './follow-ups-table.ts';

/** Every message that shows a follow-up: its own, and the post-mortem's summary once there is one. */
export const showFollowUp = (number: number, incident: Incident): Effect[] => [show('follow-up', number), ...showSummary(incident)];

export const followUpAdded = ({ number, title, ownerId, dueAt, fromTask }: NewFollowUp): Entry => ({
  kind: 'follow_up_added',
  text: `added follow-up ${number}${ownerId === null ? '' : ` for ${userMention(ownerId)}`}: ${title}`,
  details: { number, title, ownerId, dueAt, fromTask },
  shownBy: shownBy(number),
});

export const shownBy = (number: number) => ({ board: 'follow-up', ref: String(number) });

/** The new owner reads privately what is asked of them. A private incident exists only for those in its channel, so they are let in. */
export const giveTo = (
  ownerId: string,
  { number, title, dueAt }: Pick<FollowUp, 'number' | 'title' | 'dueAt'>,
  incident: Incident,
): Effect[] => [
  ...(incident.visibility === 'private' ? [invite([ownerId])] : []),
  tell(ownerId, `Follow-up ${number} of ${incidentName(incident)} is yours${dueWords(dueAt)}: ${excerpt(title, 600)}`),
];

export const dueWords = (dueAt: Date | null): string => (dueAt === null ? '' : `, due ${dateToken(dueAt, '{date_short_pretty}')}`);

const alarmKey = (number: number): string => `follow-up-${number}`;

/** Asked about at this moment; what is done by then is left alone. */
export const chaseAt = (number: number, at: Date) => setAlarm(alarmKey(number), at, 'chase-follow-up', { number });

export const chaseNoMore = (number: number) => clearAlarm(alarmKey(number));
