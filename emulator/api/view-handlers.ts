import { publishHome } from '../workspace/home.ts';
import type { Json, JsonObject } from '../workspace/json.ts';
import { findView, openModal, pushModal, replaceModal, STACK_MAX } from '../workspace/modals.ts';
import { takeTrigger, type Trigger } from '../workspace/trigger.ts';
import type { View } from '../workspace/view.ts';
import { screenOf, type Workspace } from '../workspace/workspace.ts';
import { invalidArguments, ok, refuse, type Refusal } from './answer.ts';
import type { Call, Handler } from './handler.ts';
import { makeView, readView } from './make-view.ts';

export const openView: Handler<'views.open'> = (call, { view: given, trigger_id: triggerId }) => {
  const view = readModal(call.workspace, given);
  if ('ok' in view) return view;
  const trigger = take(call, triggerId);
  if ('ok' in trigger) return trigger;
  const shown = makeView(call.workspace, view.sent);
  openModal(call.workspace, trigger.userId, shown);
  return ok({ view: shown });
};

/** Lays a modal over the one whose button or submission gave the trigger. */
export const pushView: Handler<'views.push'> = (call, { view: given, trigger_id: triggerId }) => {
  const view = readModal(call.workspace, given);
  if ('ok' in view) return view;
  const trigger = take(call, triggerId);
  if ('ok' in trigger) return trigger;
  const { modals } = screenOf(call.workspace, trigger.userId);
  const top = modals.at(-1);
  if (top === undefined || trigger.viewId === undefined) return refuse('not_found');
  if (modals.length >= STACK_MAX) return refuse('push_limit_reached');
  const shown = makeView(call.workspace, view.sent, { rootId: top.root_view_id, previousId: top.id });
  pushModal(call.workspace, trigger.userId, shown);
  return ok({ view: shown });
};

/** Replaces a view; inputs whose block and action ids stay keep what was typed. */
export const updateView: Handler<'views.update'> = (call, { view: given, view_id: viewId, external_id: externalId, hash }) => {
  if (viewId === undefined && externalId === undefined) return invalidArguments('missing required field: view_id');
  const found = findView(call.workspace, viewId === undefined ? { externalId: externalId ?? '' } : { viewId });
  if (found === undefined || found.view.type === 'home') return refuse('not_found');
  const view = readModal(call.workspace, given, found.view.id);
  if ('ok' in view) return view;
  if (hash !== undefined && hash !== found.view.hash) return refuse('hash_conflict');
  return ok({ view: replaceView(call.workspace, found.userId, found.view, view.sent) });
};

export const publishView: Handler<'views.publish'> = (call, { user_id: userId, view: given, hash }) => {
  if (!call.manifest.homeTabEnabled) return refuse('not_enabled');
  if (!call.workspace.users.has(userId)) return refuse('user_not_found');
  const view = readView(given, 'home');
  if ('ok' in view) return view;
  const before = screenOf(call.workspace, userId).home;
  if (hash !== undefined && before !== undefined && hash !== before.hash) return refuse('hash_conflict');
  const shown = makeView(call.workspace, view.sent, before === undefined ? {} : { id: before.id });
  if (isExternalIdTaken(call.workspace, shown)) return refuse('duplicate_external_id');
  publishHome(call.workspace, userId, shown);
  return ok({ view: shown });
};

/** Puts a new version of a modal in the place of the old one, on the screen of the person who has it. */
export function replaceView(workspace: Workspace, userId: string, old: View, given: JsonObject): View {
  const inputs = screenOf(workspace, userId).inputs.get(old.id) ?? {};
  const next = makeView(workspace, given, { id: old.id, rootId: old.root_view_id, previousId: old.previous_view_id, inputs });
  replaceModal(workspace, userId, next);
  return next;
}

/** A modal that may be shown: valid, and its external id its own. `ownId` is the view that it replaces. */
export function readModal(workspace: Workspace, given: Json, ownId = '') {
  const view = readView(given, 'modal');
  if ('ok' in view) return view;
  const { external_id: externalId } = view.sent;
  if (typeof externalId !== 'string') return view;
  if (isExternalIdTaken(workspace, { external_id: externalId, id: ownId })) return refuse('duplicate_external_id');
  return view;
}

function isExternalIdTaken(workspace: Workspace, { external_id: externalId, id }: Pick<View, 'external_id' | 'id'>): boolean {
  if (externalId === '') return false;
  const holder = findView(workspace, { externalId });
  return holder !== undefined && holder.view.id !== id;
}

function take(
  call: Call,
  id: string,
): Trigger | Refusal<'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id' | 'invalid_arguments'> {
  if (!/^\d+\.\d+\.[0-9a-f]+$/.test(id)) return invalidArguments('invalid `trigger_id`');
  const trigger = takeTrigger(call.workspace, id);
  return typeof trigger === 'string' ? refuse(trigger) : trigger;
}
