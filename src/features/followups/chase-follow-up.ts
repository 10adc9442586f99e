import { accept } from '../../domain/decision.ts';
import { tell } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import { channelLink, dateToken, excerpt } from '../../domain/mrkdwn.ts';
import { zoneOrUtc } from '../../domain/zone.ts';
import { askButton } from '../button.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { section } from '../section.ts';
import type { Tx } from '../tx.ts';
import { incidentVerb } from '../verb.ts';
import { findFollowUp, type FollowUp } from './follow-ups-table.ts';
import { chaseAt } from './follow-up-words.ts';
import { nextWorkingMorning } from './working-days.ts';

interface Due {
  readonly followUp: FollowUp | null;
  /** Who is asked: its owner, or who added it while nobody has it. */
  readonly userId: string;
  readonly zone: string;
}

/** A follow-up is due: its owner is reminded privately, and again each working morning until it is done. */
export const chaseFollowUp = incidentVerb<Numbered, Due, never>({
  word: 'chase-follow-up',
  input: numbered,
  alsoWhenOver: true,
  async load(tx, { input, incident }) {
    const followUp = await findFollowUp(tx, incident.id, input.number);
    const userId = followUp?.ownerId ?? followUp?.addedBy ?? incident.declaredBy;
    return { followUp, userId, zone: await zoneOf(tx, userId) };
  },
  decide({ incident, now }, { followUp, userId, zone }) {
    if (!followUp || followUp.doneAt) return accept();
    return accept({
      entries: [
        {
          kind: 'follow_up_chased',
          text: `follow-up ${followUp.number} is due`,
          details: { number: followUp.number, userId },
        },
      ],
      effects: [tell(userId, reminder(followUp, incident))],
      alarms: [chaseAt(followUp.number, nextWorkingMorning(now, zone))],
    });
  },
});

async function zoneOf(tx: Tx, userId: string): Promise<string> {
  const user = await tx.selectFrom('slackUsers').select('timeZone').where('id', '=', userId).executeTakeFirst();
  return zoneOrUtc(user?.timeZone);
}

function reminder({ number, title, ownerId, dueAt }: FollowUp, incident: Incident): Message {
  const where = incident.channelId === null ? '' : ` (${channelLink(incident.channelId)})`;
  const whose = ownerId === null ? 'Nobody has' : 'Yours is';
  const due = dueAt === null ? '' : `, due ${dateToken(dueAt, '{date_short_pretty}')}`;
  const text = `${whose} follow-up ${number} of ${incidentName(incident)}${where}${due}: ${excerpt(title, 600)}`;
  const take = askButton({ label: "I'll take it", verb: 'take-follow-up', incident, input: { number } });
  const done = askButton({ label: 'Done', verb: 'follow-up-done', incident, input: { number }, style: 'primary' });
  return { text, blocks: [section(text), { type: 'actions', elements: ownerId === null ? [take, done] : [done] }] };
}
