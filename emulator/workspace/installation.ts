import type { Workspace } from './workspace.ts';

/** From now on the bot's token is refused; the app is told. */
export function revokeToken(workspace: Workspace): void {
  workspace.installation = 'token_revoked';
  workspace.changes.publish({ kind: 'token_revoked', botUserId: workspace.app.botUserId });
}

/** The app is gone, with its tokens; it hears of that as the last. */
export function uninstallApp(workspace: Workspace): void {
  workspace.installation = 'account_inactive';
  workspace.changes.publish({ kind: 'app_uninstalled' });
}
