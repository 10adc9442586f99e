import { sql } from 'kysely';
import { setAlarm } from '../domain/alarm.ts';
import type { Effect } from '../domain/effect.ts';
import type { Place } from '../features/board.ts';
import { leadOf } from '../features/holders.ts';
import { saveAlarms } from '../store/alarms.ts';
import type { Tx } from '../store/database.ts';
import { type EffectRow, enqueue } from '../store/outbox.ts';
import type { Delivery } from './deliver/delivery.ts';
import { sayInChannel } from './deliver/say-in-channel.ts';
import type { Refused } from './failure.ts';
import { channelCodes, inWords, isAboutChannel } from './failure-words.ts';

/** Nothing fails in silence: an effect given up is told to the people in the incident, in words, with what to do. */
export async function giveUp(delivery: Delivery, tx: Tx, row: EffectRow, refused: Refused): Promise<void> {
  const { effect, incidentId } = row;
  if (incidentId === null || effect.kind === 'answer-opened' || effect.kind === 'home') return;
  const place = placeOf(delivery, effect);
  const words = inWords({ effect, place, refused, announce: delivery.policy.announce.channel });
  if (effect.kind === 'open-incident') return giveUpOpening(delivery, tx, row, words);
  const isThere = place.kind === 'channel' || place.kind === 'thread';
  if (isThere && isAboutChannel(refused.code)) {
    if (!(await isKnownOutOfReach(tx, row))) await tellLead(delivery, tx, row, words);
    return;
  }
  if (effect.kind === 'post') return tellLead(delivery, tx, row, words);
  if (!(await isSaid(tx, row, words))) await sayInChannel({ delivery, tx, row }, words);
}

function placeOf({ boards }: Delivery, effect: Effect): Place {
  if (effect.kind === 'tell') return { kind: 'person', userId: effect.userId };
  if (effect.kind === 'show') return boards.get(effect.board)?.place(effect.ref) ?? { kind: 'channel' };
  return { kind: 'channel' };
}

/**
 * No channel, so nobody to tell there: what waited for the channel is ended, and the road is asked to end the incident and to tell its people.
 * With a channel it was only the card that Slack would not have: everything else goes on.
 */
async function giveUpOpening(delivery: Delivery, tx: Tx, row: EffectRow, words: string): Promise<void> {
  const now = delivery.now();
  const { channelId } = await tx
    .selectFrom('incidents')
    .select('channelId')
    .where('id', '=', row.incidentId ?? 0)
    .executeTakeFirstOrThrow();
  if (channelId !== null) {
    await tx
      .updateTable('incidents')
      .set({ openedAt: now })
      .where('id', '=', row.incidentId ?? 0)
      .execute();
    return sayInChannel({ delivery, tx, row }, words);
  }
  const ended = await tx
    .updateTable('outbox')
    .set({ state: 'failed', lastError: 'incident_not_opened', doneAt: now })
    .where('incidentId', '=', row.incidentId)
    .where('state', '=', 'pending')
    .returning(sql<string | null>`payload->'effect'->>'responseUrl'`.as('responseUrl'))
    .execute();
  const responseUrl = ended.find((one) => one.responseUrl !== null)?.responseUrl;
  await saveAlarms(tx, row.incidentId, [setAlarm('unopened', now, 'end-unopened', { why: words, ...(responseUrl && { responseUrl }) })]);
}

/** The lead has just been told that the channel is out of reach: each further line of the same deed is not news. One after the other, to see. */
async function isKnownOutOfReach(tx: Tx, { id, incidentId, createdAt }: EffectRow): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`out-of-reach/${incidentId}`}, 0))`.execute(tx);
  const earlier = await tx
    .selectFrom('outbox')
    .select('id')
    .where('incidentId', '=', incidentId)
    .where('id', '<>', id)
    .where('createdAt', '=', createdAt)
    .where('state', '=', 'failed')
    .where('lastError', 'in', channelCodes)
    .executeTakeFirst();
  return earlier !== undefined;
}

/** The lead, or the reporter while nobody leads. */
async function tellLead(delivery: Delivery, tx: Tx, row: EffectRow, words: string): Promise<void> {
  const leadId = await leadOf(tx, row.incidentId ?? 0);
  const incident = await tx
    .selectFrom('incidents')
    .select(['number', 'declaredBy'])
    .where('id', '=', row.incidentId ?? 0)
    .executeTakeFirstOrThrow();
  await tell(delivery, tx, leadId ?? incident.declaredBy, `INC-${incident.number}: ${words}`);
}

async function tell(delivery: Delivery, tx: Tx, userId: string, text: string): Promise<void> {
  const lane = `post/person/${userId}`;
  const effect: Effect = { kind: 'tell', userId, message: { text: `:warning: ${text}` } };
  await enqueue(tx, [{ incidentId: null, lane, limitedBy: lane, priority: 1, effect }], delivery.now());
}

/** Ten messages that fail alike are told of once while that is on its way. */
async function isSaid(tx: Tx, { incidentId }: EffectRow, words: string): Promise<boolean> {
  const said = await tx
    .selectFrom('outbox')
    .select('id')
    .where('incidentId', '=', incidentId)
    .where('state', '=', 'pending')
    .where('kind', '=', 'post')
    .where(sql<boolean>`payload->'effect'->'message'->>'text' = ${`:warning: ${words}`}`)
    .executeTakeFirst();
  return said !== undefined;
}
