import { elementsOf, stateField, stateOf } from '../blocks/index.ts';
import { holdInputs } from '../workspace/hold-inputs.ts';
import type { JsonObject } from '../workspace/json.ts';
import { issueResponseUrl } from '../workspace/response-url.ts';
import { issueTrigger } from '../workspace/trigger.ts';
import type { ElementState, Inputs } from '../workspace/view.ts';
import { screenOf, type Workspace } from '../workspace/workspace.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { channelNameIn, interactionBase } from './payload.ts';
import { blockRows, sceneAt, type Scene, type Source } from './source.ts';
import { Impossible, type Stage } from './stage.ts';

/** What a person did to one element. `value` is what it now holds (or, for an overflow menu, the option chosen); a button has none. */
export interface Press {
  readonly blockId: string;
  readonly actionId: string;
  readonly value?: ElementState;
  /** What else stands in the inputs around it. */
  readonly inputs?: Inputs;
}

/** Clicks a button or changes a select outside a form: sends block_actions and waits for the ack. */
export async function press(stage: Stage, userId: string, source: Source, { blockId, actionId, value, inputs }: Press): Promise<Outcome> {
  const { workspace, manifest, deliver } = stage;
  const scene = sceneAt(workspace, userId, source);
  const found = elementIn(scene, blockId, actionId);
  if (isForeign(workspace, scene)) throw new Impossible('Another app posted this message; its buttons do not reach the app under test');
  if (!manifest.isInteractive) return { trouble: 'This app is not configured to handle interactive responses.' };
  const kept = keepInputs(workspace, userId, scene, blockId, actionId, value, inputs);
  const action = { ...actionOf(found.element, value), block_id: blockId, action_id: actionId, action_ts: workspace.nextTs() };
  const ack = await deliver('interactive', {
    type: 'block_actions',
    ...interactionBase(workspace, userId),
    ...placeOf(workspace, userId, scene, found, kept),
    actions: [action],
  });
  return outcomeOf(ack);
}

interface FoundElement {
  readonly element: JsonObject;
  readonly attachmentId?: number;
}

function elementIn(scene: Scene, blockId: string, actionId: string): FoundElement {
  for (const { blocks, attachmentId } of blockRows(scene)) {
    for (const block of blocks) {
      if (block['block_id'] !== blockId) continue;
      const placed = elementsOf(block).find(({ element }) => element['action_id'] === actionId);
      if (placed !== undefined) return { element: placed.element, ...(attachmentId !== undefined && { attachmentId }) };
    }
  }
  throw new Impossible(`There is no element ${actionId} in the block ${blockId}`);
}

function isForeign(workspace: Workspace, scene: Scene): boolean {
  return scene.kind === 'message' && scene.message.bot_id !== workspace.app.botId;
}

function keepInputs(
  workspace: Workspace,
  userId: string,
  scene: Scene,
  blockId: string,
  actionId: string,
  value: ElementState | undefined,
  given: Inputs | undefined,
): Inputs {
  const known = given ?? screenOf(workspace, userId).inputs.get(scene.inputsKey) ?? {};
  const type = value?.['type'];
  const isKept = value !== undefined && typeof type === 'string' && stateField(type) !== undefined;
  const inputs = isKept ? { ...known, [blockId]: { ...known[blockId], [actionId]: value } } : known;
  if (isKept || given !== undefined) holdInputs(workspace, userId, scene.inputsKey, inputs);
  return inputs;
}

/** An action says what kind of element it was and what it holds now. */
function actionOf(element: JsonObject, value: ElementState | undefined): JsonObject {
  const { type = '', text, value: pressed, style, placeholder } = element;
  if (type === 'button' || type === 'workflow_button') {
    return {
      type,
      ...(text !== undefined && { text }),
      ...(pressed !== undefined && { value: pressed }),
      ...(style !== undefined && { style }),
    };
  }
  return { ...value, type, ...(placeholder !== undefined && { placeholder }) };
}

function placeOf(workspace: Workspace, userId: string, scene: Scene, { attachmentId }: FoundElement, inputs: Inputs): object {
  if (scene.kind === 'view') {
    const view = { ...scene.view, state: { values: stateOf(scene.view, inputs) } };
    return { container: { type: 'view', view_id: view.id }, trigger_id: issueTrigger(workspace, userId, view.id), view };
  }
  const { channel, message, isEphemeral } = scene;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  const place = { message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral, ...thread };
  const target = { userId, channelId: channel.id, messageTs: message.ts, threadTs: message.thread_ts, isEphemeral };
  return {
    container:
      attachmentId === undefined
        ? { type: 'message', ...place }
        : { type: 'message_attachment', attachment_id: attachmentId, ...place, is_app_unfurl: false },
    trigger_id: issueTrigger(workspace, userId),
    channel: { id: channel.id, name: channelNameIn(channel) },
    ...(isEphemeral ? {} : { message }),
    state: { values: stateOf({ blocks: message.blocks ?? [] }, inputs) },
    response_url: issueResponseUrl(workspace, target),
  };
}
