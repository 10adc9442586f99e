import { randomBytes } from 'node:crypto';
import { newId } from '../workspace/ids.ts';
import { isJsonObject, type Json, type JsonObject } from '../workspace/json.ts';
import type { Inputs, View } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { invalidArguments, refuse, type Refusal } from './answer.ts';
import { fillIds, isViewTooLarge, problemText, stateOf, validateView } from '../blocks/index.ts';

/** A view as an app sent it, checked: it may be shown. */
export interface SentView {
  readonly sent: JsonObject;
}

export function readView(given: Json, type: View['type']): SentView | Refusal<'invalid_arguments' | 'view_too_large'> {
  if (!isJsonObject(given)) return invalidArguments('must provide an object [json-pointer:/view]');
  if (isViewTooLarge(given)) return refuse('view_too_large');
  const faults = validateView(given);
  if (faults.length > 0) return invalidArguments(...faults.map(problemText));
  if (given['type'] !== type) return invalidArguments(`must be \`${type}\` [json-pointer:/view/type]`);
  return { sent: given };
}

/** Where a view stands: the ids of its stack, and what the person had put into the version before. */
export interface ViewPlace {
  readonly id?: string;
  readonly rootId?: string;
  readonly previousId?: string | null;
  readonly inputs?: Inputs;
}

/** The view as Slack keeps it: ids filled in, a new hash, the state of every input. */
export function makeView(workspace: Workspace, given: JsonObject, place: ViewPlace = {}): View {
  const { id = newId('V'), rootId = id, previousId = null, inputs = {} } = place;
  const blocks = fillIds(listOf(given['blocks']).filter(isJsonObject));
  const view: View = {
    id,
    team_id: workspace.team.id,
    type: given['type'] === 'home' ? 'home' : 'modal',
    blocks,
    private_metadata: textOf(given['private_metadata']),
    callback_id: textOf(given['callback_id']),
    state: { values: {} },
    hash: `${Math.floor(workspace.clock.now() / 1000)}.${randomBytes(4).toString('hex')}`,
    title: objectOf(given['title']),
    clear_on_close: given['clear_on_close'] === true,
    notify_on_close: given['notify_on_close'] === true,
    close: objectOf(given['close']),
    submit: objectOf(given['submit']),
    ...(given['submit_disabled'] === true ? { submit_disabled: true } : {}),
    previous_view_id: previousId,
    root_view_id: rootId,
    app_id: workspace.app.id,
    external_id: textOf(given['external_id']),
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.app.botId,
  };
  return { ...view, state: { values: stateOf(view, inputs) } };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const objectOf = (value: Json | undefined): JsonObject | null => (value !== undefined && isJsonObject(value) ? value : null);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
