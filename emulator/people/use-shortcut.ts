import { issueResponseUrl } from '../workspace/response-url.ts';
import { issueTrigger } from '../workspace/trigger.ts';
import type { ShortcutSpec } from '../manifest.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { channelNameIn, interactionBase } from './payload.ts';
import { requireActive } from './place.ts';
import { sceneAt } from './source.ts';
import { Impossible, type Stage } from './stage.ts';

/** A global shortcut, by its name or callback id. */
export async function useGlobalShortcut(stage: Stage, userId: string, nameOrId: string): Promise<Outcome> {
  const { workspace, deliver } = stage;
  requireActive(workspace, userId);
  const { callbackId } = shortcutCalled(stage, 'global', nameOrId);
  const base = { type: 'shortcut', ...interactionBase(workspace, userId), action_ts: workspace.nextTs(), callback_id: callbackId };
  return outcomeOf(await deliver('interactive', { ...base, trigger_id: issueTrigger(workspace, userId) }));
}

/** A shortcut in a message's menu, by its name or callback id. */
export async function useMessageShortcut(
  stage: Stage,
  userId: string,
  { channel: channelId, ts }: { readonly channel: string; readonly ts: string },
  nameOrId: string,
): Promise<Outcome> {
  const { workspace, deliver } = stage;
  const { callbackId } = shortcutCalled(stage, 'message', nameOrId);
  const scene = sceneAt(workspace, userId, { kind: 'message', channel: channelId, ts, ephemeral: false });
  if (scene.kind !== 'message') throw new Impossible('A message shortcut needs a message');
  const { channel, message } = scene;
  const target = { userId, channelId, messageTs: ts, threadTs: message.thread_ts, isEphemeral: false };
  const ack = await deliver('interactive', {
    type: 'message_action',
    ...interactionBase(workspace, userId),
    action_ts: workspace.nextTs(),
    callback_id: callbackId,
    trigger_id: issueTrigger(workspace, userId),
    message_ts: ts,
    message,
    channel: { id: channel.id, name: channelNameIn(channel) },
    response_url: issueResponseUrl(workspace, target),
  });
  return outcomeOf(ack);
}

function shortcutCalled({ manifest }: Stage, type: ShortcutSpec['type'], nameOrId: string): ShortcutSpec {
  const offered = manifest.shortcuts.filter((shortcut) => shortcut.type === type);
  const found = offered.find(({ name, callbackId }) => name === nameOrId || callbackId === nameOrId);
  if (found !== undefined) return found;
  throw new Impossible(
    `No ${type} shortcut is called "${nameOrId}"; there are: ${offered.map(({ name }) => `"${name}"`).join(', ') || 'none'}`,
  );
}
