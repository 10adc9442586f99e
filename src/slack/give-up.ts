import type { Effect } from '../domain/effect.ts';
import type { Tx } from '../store/database.ts';
import { type EffectRow, enqueue } from '../store/outbox.ts';
import type { Delivery } from './deliver/delivery.ts';
import { sayInChannel } from './deliver/say-in-channel.ts';
import { inWords } from './failure-words.ts';

/** Nothing fails in silence: an effect given up is told to the people in the incident, in words, with what to do. */
export async function giveUp(delivery: Delivery, tx: Tx, row: EffectRow, code: string): Promise<void> {
  const { effect } = row;
  if (row.incidentId === null) return;
  if (effect.kind === 'open-incident') return giveUpOpening(delivery, tx, row, code);
  if (effect.kind === 'answer-opened' || effect.kind === 'home') return;
  if (isAboutChannel(code) || isPostedThere(effect)) return tellLead(delivery, tx, row, inWords(effect, code));
  await sayInChannel({ delivery, tx, row }, inWords(effect, code));
}

const isAboutChannel = (code: string): boolean => ['channel_not_found', 'is_archived', 'not_in_channel', 'is_inactive'].includes(code);
const isPostedThere = (effect: Effect): boolean => effect.kind === 'post';

/** No channel, so nobody to tell there: the reporter hears of it, and what waited for the channel is ended with it. */
async function giveUpOpening(delivery: Delivery, tx: Tx, row: EffectRow, code: string): Promise<void> {
  const { number, declaredBy } = await tx
    .selectFrom('incidents')
    .select(['number', 'declaredBy'])
    .where('id', '=', row.incidentId ?? 0)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('outbox')
    .set({ state: 'failed', lastError: 'incident_not_opened', doneAt: delivery.now() })
    .where('incidentId', '=', row.incidentId)
    .where('state', '=', 'pending')
    .execute();
  await tell(
    delivery,
    tx,
    declaredBy,
    `INC-${number} is recorded, but Slack would not open its channel (\`${code}\`). ${inWords(row.effect, code)}`,
  );
}

/** The lead, or the reporter while nobody leads. */
async function tellLead(delivery: Delivery, tx: Tx, row: EffectRow, text: string): Promise<void> {
  const lead = await tx
    .selectFrom('roleAssignments')
    .select('userId')
    .where('incidentId', '=', row.incidentId ?? 0)
    .where('role', '=', 'lead')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  const incident = await tx
    .selectFrom('incidents')
    .select(['number', 'declaredBy'])
    .where('id', '=', row.incidentId ?? 0)
    .executeTakeFirstOrThrow();
  await tell(delivery, tx, lead?.userId ?? incident.declaredBy, `INC-${incident.number}: ${text}`);
}

async function tell(delivery: Delivery, tx: Tx, userId: string, text: string): Promise<void> {
  const lane = `post/person/${userId}`;
  const effect: Effect = { kind: 'tell', userId, message: { text: `:warning: ${text}` } };
  await enqueue(tx, [{ incidentId: null, lane, limitedBy: lane, priority: 1, effect }], delivery.now());
}
