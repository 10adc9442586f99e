import { answerTo } from './answer.ts';
import { askRoad, openForm } from './carry-out.ts';
import type { Ears } from './ears.ts';
import { isOfOurs } from './is-of-ours.ts';
import { answerInModal } from './open-view.ts';
import { actionsBody, readAction, shortcutBody } from './read/interaction.ts';
import type { Request, Whence } from './read/request.ts';
import { readShortcut } from './read/shortcut.ts';

interface Gesture {
  readonly ack: () => Promise<void>;
  readonly by: number;
}

/** A click or a choice: committed, then acknowledged, then answered. */
export async function onAction(ears: Ears, payload: unknown, gesture: Gesture): Promise<void> {
  const body = actionsBody.parse(payload);
  if (!(await isOfOurs(ears, body))) return gesture.ack();
  const request = readAction(body, ears.engine.now());
  await carryOut(ears, request, gesture, { triggerId: body.trigger_id, inModal: body.view?.type === 'modal' });
}

export async function onShortcut(ears: Ears, payload: unknown, gesture: Gesture): Promise<void> {
  const body = shortcutBody.parse(payload);
  if (!(await isOfOurs(ears, body))) return gesture.ack();
  await carryOut(ears, readShortcut(body, ears.engine.now()), gesture, { triggerId: body.trigger_id, inModal: false });
}

async function carryOut(
  ears: Ears,
  request: Request | null,
  { ack, by }: Gesture,
  how: { triggerId: string; inModal: boolean },
): Promise<void> {
  if (!request || request.kind === 'say') return ack();
  const { ask } = request;
  const whence: Whence = {
    userId: ask.actor.kind === 'person' ? ask.actor.userId : '',
    ...(ask.channelId !== undefined && { channelId: ask.channelId }),
    ...(ask.responseUrl !== undefined && { responseUrl: ask.responseUrl }),
    ...how,
  };
  if (request.kind === 'form') {
    await ack();
    return openForm(ears, { ask, prefill: request.prefill, whence, by });
  }
  const { say, repeated } = await askRoad(ears, ask, by);
  try {
    await ack();
  } finally {
    // The deed stands, also where the socket broke before its ack.
    if (say && !repeated) await (how.inModal ? answerInModal(ears, ask, whence, say) : answerTo(ears.client, whence, say));
  }
}
