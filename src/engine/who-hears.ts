import type { Ask } from '../domain/ask.ts';
import { type Effect, post } from '../domain/effect.ts';
import type { Incident } from '../domain/incident.ts';
import { userMention } from '../domain/mrkdwn.ts';
import type { Tx } from '../store/database.ts';
import type { Engine } from './engine.ts';

/**
 * Who has left a private incident may not know of it any more: what the clock would tell them is said in its channel instead, and none of its
 * messages come to them. Whom a person names, that person lets in.
 */
export async function forThoseInIt(
  { boards }: Pick<Engine, 'boards'>,
  tx: Tx,
  effects: readonly Effect[],
  { actor }: Pick<Ask, 'actor'>,
  incident: Incident | null,
): Promise<readonly Effect[]> {
  if (incident?.visibility !== 'private' || actor.kind !== 'clock') return effects;

  const rows = await tx.selectFrom('incidentMembers').select('userId').where('incidentId', '=', incident.id).execute();
  const invited = effects.flatMap((effect) => (effect.kind === 'invite' ? effect.userIds : []));
  const here = new Set([...rows.map(({ userId }) => userId), ...invited]);
  return effects.flatMap((effect) => {
    const userId = readerOf(boards, effect);
    if (userId === null || here.has(userId)) return [effect];
    if (effect.kind !== 'tell') return [];
    return [post(`${userMention(userId)} is not here any more, so what I would tell them comes here.`), post(effect.message)];
  });
}

function readerOf(boards: Engine['boards'], effect: Effect): string | null {
  if (effect.kind === 'tell') return effect.userId;
  const place = effect.kind === 'show' ? boards.get(effect.board)?.place(effect.ref) : undefined;
  return place?.kind === 'person' ? place.userId : null;
}
