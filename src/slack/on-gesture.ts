import { answerTo } from './answer.ts';
import { askRoad, openForm } from './carry-out.ts';
import type { Ears } from './ears.ts';
import { actionsBody, readAction, shortcutBody } from './read/interaction.ts';
import type { Request, Whence } from './read/request.ts';
import { readShortcut } from './read/shortcut.ts';

/** A click or a choice: committed, then acknowledged, then answered. */
export async function onAction(ears: Ears, payload: unknown, ack: () => Promise<void>): Promise<void> {
  const body = actionsBody.parse(payload);
  if (body.team && body.team.id !== ears.workspace.teamId) return ack();
  const request = readAction(body, ears.engine.now());
  await carryOut(ears, request, ack, { triggerId: body.trigger_id, inModal: body.view?.type === 'modal' });
}

export async function onShortcut(ears: Ears, payload: unknown, ack: () => Promise<void>): Promise<void> {
  const body = shortcutBody.parse(payload);
  if (body.team && body.team.id !== ears.workspace.teamId) return ack();
  await carryOut(ears, readShortcut(body, ears.engine.now()), ack, { triggerId: body.trigger_id, inModal: false });
}

async function carryOut(
  ears: Ears,
  request: Request | null,
  ack: () => Promise<void>,
  how: { triggerId: string; inModal: boolean },
): Promise<void> {
  if (!request || request.kind === 'say') return ack();
  const whence: Whence = {
    userId: request.ask.actor.kind === 'person' ? request.ask.actor.userId : '',
    ...(request.ask.channelId !== undefined && { channelId: request.ask.channelId }),
    ...(request.ask.responseUrl !== undefined && { responseUrl: request.ask.responseUrl }),
    ...how,
  };
  if (request.kind === 'form') {
    await ack();
    return openForm(ears, request.ask, request.prefill, whence);
  }
  const { say } = await askRoad(ears, request.ask);
  await ack();
  if (say) await answerTo(ears.client, whence, say);
}
