import { directMessage } from './create-channel.ts';
import type { View } from './view.ts';
import { screenOf, type Workspace } from './workspace.ts';

export function publishHome(workspace: Workspace, userId: string, view: View): void {
  screenOf(workspace, userId).home = view;
  workspace.changes.publish({ kind: 'home_published', userId, view });
}

/** The person opens the app's Home (or its Messages tab). */
export function openHome(workspace: Workspace, userId: string, tab: 'home' | 'messages'): void {
  const channel = directMessage(workspace, [workspace.app.botUserId, userId], userId);
  workspace.changes.publish({ kind: 'home_opened', userId, channel, tab, view: screenOf(workspace, userId).home });
}
