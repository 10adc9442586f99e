import { checkInputs, elementsOf, stateOf } from '../blocks/index.ts';
import { makeView } from '../api/make-view.ts';
import { readModal, replaceView } from '../api/view-handlers.ts';
import { holdInputs } from '../workspace/hold-inputs.ts';
import { isJsonObject, type Json } from '../workspace/json.ts';
import { clearModals, closeModal, pushModal, STACK_MAX } from '../workspace/modals.ts';
import { issueResponseUrl } from '../workspace/response-url.ts';
import { issueTrigger } from '../workspace/trigger.ts';
import type { Inputs, View } from '../workspace/view.ts';
import { screenOf, type Workspace } from '../workspace/workspace.ts';
import { interactionBase } from './payload.ts';
import { Impossible, type Stage } from './stage.ts';

/** Errors by block id, shown in the form; `trouble` when the app did not answer in time or not validly. Neither: the app accepted. */
export interface Submitted {
  readonly errors?: Readonly<Record<string, string>>;
  readonly trouble?: string;
}

const TROUBLE: Submitted = { trouble: 'We had some trouble connecting. Try again?' };

/** Submits the modal on top. Slack's client checks its inputs first, and nothing is sent while one is wrong. */
export async function submitView(stage: Stage, userId: string, viewId: string, given?: Inputs): Promise<Submitted> {
  const { workspace, deliver } = stage;
  const screen = screenOf(workspace, userId);
  const view = screen.modals.at(-1);
  if (view === undefined || view.id !== viewId) throw new Impossible('This modal is not on top of the screen');
  if (view.submit === null && !view.blocks.some((block) => block.type === 'input')) throw new Impossible('This modal has no submit button');
  if (view.submit_disabled === true) throw new Impossible('The submit button of this modal is disabled');
  const inputs = given ?? screen.inputs.get(viewId) ?? {};
  holdInputs(workspace, userId, viewId, inputs);
  const values = stateOf(view, inputs);
  const errors = checkInputs(view, values);
  if (Object.keys(errors).length > 0) return { errors };
  const ack = await deliver('interactive', {
    type: 'view_submission',
    ...interactionBase(workspace, userId),
    trigger_id: issueTrigger(workspace, userId, view.id),
    view: { ...view, state: { values } },
    response_urls: responseUrlsOf(workspace, userId, view, values),
  });
  return ack.outcome === 'acked' ? obey(workspace, userId, view, ack.body) : TROUBLE;
}

/** Does what the app answered to the submission. */
function obey(workspace: Workspace, userId: string, view: View, body: unknown): Submitted {
  const answer = isJsonObject(body) ? body : {};
  switch (answer['response_action']) {
    case undefined:
      closeModal(workspace, userId, view.id);
      return {};
    case 'clear':
      clearModals(workspace, userId);
      return {};
    case 'errors':
      return errorsIn(view, answer['errors']);
    case 'update':
      return update(workspace, userId, view, answer['view']);
    case 'push':
      return push(workspace, userId, view, answer['view']);
    default:
      return TROUBLE;
  }
}

/** Errors stand under input blocks; one for any other block is the app's mistake, and the person sees trouble. */
function errorsIn(view: View, given: Json | undefined): Submitted {
  if (given === undefined || !isJsonObject(given) || Object.keys(given).length === 0) return TROUBLE;
  const errors: Record<string, string> = {};
  for (const [blockId, text] of Object.entries(given)) {
    const isInput = view.blocks.some((block) => block.type === 'input' && block.block_id === blockId);
    if (!isInput || typeof text !== 'string') return TROUBLE;
    errors[blockId] = text;
  }
  return { errors };
}

function update(workspace: Workspace, userId: string, view: View, given: Json | undefined): Submitted {
  const next = readModal(workspace, given ?? null, view.id);
  if ('ok' in next) return TROUBLE;
  replaceView(workspace, userId, view, next.sent);
  return {};
}

function push(workspace: Workspace, userId: string, below: View, given: Json | undefined): Submitted {
  const next = readModal(workspace, given ?? null);
  if ('ok' in next || screenOf(workspace, userId).modals.length >= STACK_MAX) return TROUBLE;
  pushModal(workspace, userId, makeView(workspace, next.sent, { rootId: below.root_view_id, previousId: below.id }));
  return {};
}

/** A select of conversations with `response_url_enabled` gives the app an address into the chosen one. */
function responseUrlsOf(workspace: Workspace, userId: string, view: View, values: Inputs): object[] {
  return view.blocks.flatMap((block) => {
    const element = elementsOf(block)[0]?.element;
    const actionId = element?.['action_id'];
    if (block.type !== 'input' || element?.['response_url_enabled'] !== true || typeof actionId !== 'string') return [];
    const state = values[block.block_id]?.[actionId];
    const channelId = state?.['selected_conversation'] ?? state?.['selected_channel'];
    if (typeof channelId !== 'string') return [];
    const url = issueResponseUrl(workspace, { userId, channelId, messageTs: undefined, threadTs: undefined, isEphemeral: false });
    return [{ block_id: block.block_id, action_id: actionId, channel_id: channelId, response_url: url }];
  });
}
