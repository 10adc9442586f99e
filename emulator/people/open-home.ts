import { openHome } from '../workspace/home.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { requireActive } from './place.ts';

/** Opens the app's Home tab. */
export function openHomeAs(workspace: Workspace, userId: string): void {
  requireActive(workspace, userId);
  openHome(workspace, userId, 'home');
}
