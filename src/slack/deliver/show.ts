import { createHash } from 'node:crypto';
import type { Effect } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import type { Place, Scene } from '../../features/board.ts';
import { keepLivingMessage, livingMessage, type LivingMessage, type LivingRef } from '../../store/living-messages.ts';
import { foldableShows, markFolded } from '../../store/outbox.ts';
import { findChannel } from '../directory.ts';
import { refusedWith, Undeliverable } from '../failure.ts';
import { fitMessage } from '../block-kit/fit.ts';
import { withNames } from '../names.ts';
import type { InHand } from './delivery.ts';
import { lostAttempt } from './lost-attempt.ts';
import { postOnce } from './post-once.ts';
import { channelOf, sceneInHand } from './scene.ts';

type Show = Extract<Effect, { kind: 'show' }>;

/** Draws a living message as its state is now; posts it, edits it, or leaves it when nothing changed. Later shows of it are folded into this one. */
export async function showMessage(inHand: InHand<Show>): Promise<void> {
  const { delivery, tx, row, effect } = inHand;
  const board = delivery.boards.get(effect.board);
  if (!board) throw new Error(`no board ${effect.board}`);

  // Locked before it is drawn, so that of two edits under way the later one says the later thing.
  const before = await livingMessage(tx, livingOf(inHand), 'lock');
  const folded = await foldableShows(tx, row, effect);
  const scene = await sceneInHand(inHand);
  const message = await board.draw(tx, scene, effect.ref);
  if (message) await bring(inHand, scene, before, board.place(effect.ref), await withNames(tx, message));
  await markFolded(tx, folded, delivery.now());
}

const livingOf = ({ row, effect }: InHand<Show>): LivingRef => ({
  incidentId: row.incidentId ?? 0,
  board: effect.board,
  ref: effect.ref,
});

async function bring(
  inHand: InHand<Show>,
  { incident }: Scene,
  before: LivingMessage | null,
  place: Place,
  message: Message,
): Promise<void> {
  const { tx, delivery } = inHand;
  const living = livingOf(inHand);
  const hash = createHash('sha256').update(JSON.stringify(message)).digest('base64url');
  if (before?.hash === hash && !inHand.effect.afresh) return;

  const at =
    before && (await edit(inHand, before, message)) ? { ...before, isEarlier: false } : await postAnew(inHand, incident, place, message);
  // It was drawn before the attempt was lost: it shows the state as it was then.
  if (at.isEarlier) await edit(inHand, at, message);
  await keepLivingMessage(tx, living, { channelId: at.channelId, ts: at.ts, hash }, delivery.now());
}

/** false when somebody deleted the message: then it is posted again. */
async function edit(
  { delivery }: InHand<Show>,
  { channelId, ts }: Pick<LivingMessage, 'channelId' | 'ts'>,
  message: Message,
): Promise<boolean> {
  const { text, blocks } = fitMessage(message);
  try {
    await delivery.client.apiCall('chat.update', { channel: channelId, ts, text, blocks: blocks ?? [] });
    return true;
  } catch (error) {
    if (refusedWith(error, 'message_not_found')) return false;
    throw error;
  }
}

async function postAnew(inHand: InHand<Show>, incident: Incident, place: Place, message: Message) {
  const { delivery, effect } = inHand;
  return postOnce({
    client: delivery.client,
    ...(await addressOf(inHand, incident, place)),
    message,
    key: `${effect.board}/${incident.id}/${effect.ref}`,
    lost: lostAttempt(inHand),
  });
}

async function addressOf(inHand: InHand<Show>, incident: Incident, place: Place): Promise<{ to: string; threadTs?: string }> {
  switch (place.kind) {
    case 'channel':
      return { to: channelOf(incident) };
    case 'person':
      return { to: place.userId };
    case 'announcements':
      return { to: await announcements(inHand) };
    case 'thread': {
      const parent = await livingMessage(inHand.tx, { incidentId: incident.id, board: place.board, ref: place.ref });
      if (!parent) throw new Undeliverable('thread_not_found');
      return { to: parent.channelId, threadTs: parent.ts };
    }
  }
}

async function announcements({ delivery, row }: InHand<Show>): Promise<string> {
  const channelId = await findChannel(delivery.client, delivery.policy.announce.channel);
  if (channelId === null) throw new Undeliverable('announcement_channel_unknown');
  // Anyone may post there, but only members can read whether a lost attempt did.
  if (row.doubtSince) await delivery.client.conversations.join({ channel: channelId });
  return channelId;
}
