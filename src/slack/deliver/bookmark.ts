import { z } from 'zod';
import type { Effect } from '../../domain/effect.ts';
import { cutAtWord } from '../../domain/cut.ts';
import { livingMessage } from '../../store/living-messages.ts';
import { Undeliverable } from '../failure.ts';
import { permalink } from '../workspace.ts';
import type { InHand } from './delivery.ts';
import { channelInHand } from './scene.ts';

const titleMax = 70;
const listed = z.object({ bookmarks: z.array(z.object({ title: z.string().nullish(), link: z.string().nullish() })) });

/** Bookmarks a living message, once: after a lost attempt the channel's bookmarks are looked through first. */
export async function addBookmark(inHand: InHand<Extract<Effect, { kind: 'bookmark' }>>): Promise<void> {
  const { delivery, tx, row, effect } = inHand;
  const channel = await channelInHand(inHand);
  const message = await livingMessage(tx, { incidentId: row.incidentId ?? 0, board: effect.board, ref: effect.ref });
  if (!message) throw new Undeliverable('message_not_posted');
  const link = permalink(delivery.workspace)(message.channelId, message.ts);
  const title = cutAtWord(effect.title, titleMax);
  if (row.doubtSince) {
    const { bookmarks } = listed.parse(await delivery.client.bookmarks.list({ channel_id: channel }));
    if (bookmarks.some((bookmark) => bookmark.title === title && bookmark.link === link)) return;
  }
  await delivery.client.bookmarks.add({ channel_id: channel, title, type: 'link', link });
}
