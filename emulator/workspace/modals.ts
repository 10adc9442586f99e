import type { View } from './view.ts';
import { screenOf, type Workspace } from './workspace.ts';

/** Slack stacks at most this many modals. */
export const STACK_MAX = 3;

function setModals(workspace: Workspace, userId: string, modals: readonly View[]): void {
  const screen = screenOf(workspace, userId);
  for (const gone of screen.modals) if (!modals.some((view) => view.id === gone.id)) screen.inputs.delete(gone.id);
  screen.modals = modals;
  workspace.changes.publish({ kind: 'modals_changed', userId, modals });
}

/** Opens a modal over whatever the person looks at; an earlier stack is gone. */
export const openModal = (workspace: Workspace, userId: string, view: View): void => setModals(workspace, userId, [view]);

export const pushModal = (workspace: Workspace, userId: string, view: View): void =>
  setModals(workspace, userId, [...screenOf(workspace, userId).modals, view]);

export function replaceModal(workspace: Workspace, userId: string, view: View): void {
  const modals = screenOf(workspace, userId).modals.map((shown) => (shown.id === view.id ? view : shown));
  setModals(workspace, userId, modals);
}

/** Takes one modal away; the one below shows again. */
export const closeModal = (workspace: Workspace, userId: string, viewId: string): void =>
  setModals(
    workspace,
    userId,
    screenOf(workspace, userId).modals.filter((view) => view.id !== viewId),
  );

export const clearModals = (workspace: Workspace, userId: string): void => setModals(workspace, userId, []);

/** Whose screen shows the view, by its id or its external id. */
export function findView(
  workspace: Workspace,
  key: { readonly viewId: string } | { readonly externalId: string },
): { userId: string; view: View } | undefined {
  for (const [userId, screen] of workspace.screens) {
    const views = screen.home === undefined ? screen.modals : [...screen.modals, screen.home];
    const view = views.find((shown) => ('viewId' in key ? shown.id === key.viewId : shown.external_id === key.externalId));
    if (view !== undefined) return { userId, view };
  }
  return undefined;
}
