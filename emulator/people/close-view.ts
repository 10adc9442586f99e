import { stateOf } from '../blocks/index.ts';
import { clearModals, closeModal } from '../workspace/modals.ts';
import { screenOf } from '../workspace/workspace.ts';
import type { Inputs, View } from '../workspace/view.ts';
import { interactionBase } from './payload.ts';
import { Impossible, type Stage } from './stage.ts';

/** Closes a modal: by its Cancel button, or the whole stack by the ×. The app hears of it if it asked to. */
export async function closeView(
  stage: Stage,
  userId: string,
  viewId: string,
  { all, inputs }: { readonly all: boolean; readonly inputs?: Inputs },
): Promise<void> {
  const { workspace, deliver } = stage;
  const { modals, inputs: known } = screenOf(workspace, userId);
  const view = modals.find((shown) => shown.id === viewId);
  const root = modals[0];
  if (view === undefined || root === undefined) throw new Impossible('This modal is not on the screen');
  const isCleared = all || view.clear_on_close;
  const closed = all ? root : view;
  const held = inputs ?? known.get(viewId) ?? {};
  if (isCleared) clearModals(workspace, userId);
  else closeModal(workspace, userId, viewId);
  if (!closed.notify_on_close) return;
  await deliver('interactive', {
    type: 'view_closed',
    ...interactionBase(workspace, userId),
    view: { ...closed, state: { values: withoutInputBlocks(closed, held) } },
    is_cleared: all,
  });
}

function withoutInputBlocks(view: View, inputs: Inputs): Inputs {
  const blocks = view.blocks.filter((block) => block.type !== 'input');
  return stateOf({ blocks }, inputs);
}
