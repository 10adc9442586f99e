import { findEphemeral } from '../workspace/ephemeral.ts';
import type { Channel } from '../workspace/channel.ts';
import type { JsonObject } from '../workspace/json.ts';
import { isJsonObject } from '../workspace/json.ts';
import { findMessage } from '../workspace/message-log.ts';
import type { Message } from '../workspace/message.ts';
import type { View } from '../workspace/view.ts';
import { canSee } from '../workspace/visibility.ts';
import { screenOf, type Workspace } from '../workspace/workspace.ts';
import { requireActive } from './place.ts';
import { Impossible } from './stage.ts';

/** Where an interactive element sits. */
export type Source =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string; readonly ephemeral: boolean }
  | { readonly kind: 'view'; readonly view: string };

/** The same, looked up: what the person sees there now. */
export type Scene =
  | {
      readonly kind: 'message';
      readonly channel: Channel;
      readonly message: Message;
      readonly isEphemeral: boolean;
      readonly inputsKey: string;
    }
  | { readonly kind: 'view'; readonly view: View; readonly inputsKey: string };

/** Looks up what the person sees at this place. Throws when it is not on their screen. */
export function sceneAt(workspace: Workspace, userId: string, source: Source): Scene {
  requireActive(workspace, userId);
  return source.kind === 'view' ? viewScene(workspace, userId, source.view) : messageScene(workspace, userId, source);
}

function viewScene(workspace: Workspace, userId: string, viewId: string): Scene {
  const { modals, home } = screenOf(workspace, userId);
  const view = [...modals, ...(home === undefined ? [] : [home])].find((shown) => shown.id === viewId);
  if (view === undefined) throw new Impossible('This view is not on the screen any more');
  return { kind: 'view', view, inputsKey: viewId };
}

function messageScene(workspace: Workspace, userId: string, { channel: id, ts, ephemeral }: Extract<Source, { kind: 'message' }>): Scene {
  const channel = workspace.channels.get(id);
  if (channel === undefined || !canSee(workspace, channel, userId)) throw new Impossible(`There is no channel ${id} for this person`);
  const message = ephemeral ? findEphemeral(workspace, id, userId, ts) : findMessage(channel.log, ts);
  if (message === undefined) throw new Impossible('This message is not there any more');
  return { kind: 'message', channel, message, isEphemeral: ephemeral, inputsKey: `${id}:${ts}` };
}

/** The rows of blocks in it: its own, and those of each attachment. */
export function blockRows(scene: Scene): { readonly blocks: readonly JsonObject[]; readonly attachmentId?: number }[] {
  if (scene.kind === 'view') return [{ blocks: withInner(scene.view.blocks) }];
  const attached = (scene.message.attachments ?? []).map((attachment, index) => ({
    blocks: Array.isArray(attachment['blocks']) ? withInner(attachment['blocks'].filter(isJsonObject)) : [],
    attachmentId: index + 1,
  }));
  return [{ blocks: withInner(scene.message.blocks ?? []) }, ...attached];
}

/** Cards of a carousel and blocks in a container are clicked as those around them. */
const withInner = (blocks: readonly JsonObject[]): readonly JsonObject[] => blocks.flatMap((block) => [block, ...innerOf(block)]);

function innerOf({ type, elements, child_blocks: children }: JsonObject): readonly JsonObject[] {
  const inner = type === 'carousel' ? elements : type === 'container' ? children : undefined;
  return Array.isArray(inner) ? inner.filter(isJsonObject) : [];
}
