import type { App } from './app.ts';
import { idOf, secretOf } from './ids.ts';
import { makeUser } from './make-user.ts';
import type { Workspace } from './workspace.ts';

export function appNamed(name: string, botName: string, messagesTab: App['messagesTab'] = 'open'): App {
  return { id: idOf('A', name), name, botId: idOf('B', name), botUserId: idOf('U', `bot:${botName}`), messagesTab };
}

/** The token's shape is Slack's; it opens nothing but this workspace. */
export function credentialsOf(name: string, appId: string): Workspace['credentials'] {
  return {
    botToken: ['xoxb', '1000000000001', '1000000000002', secretOf(`bot:${name}`, 24)].join('-'),
    appToken: ['xapp', '1', appId, '1000000000003', secretOf(`app:${name}`, 64)].join('-'),
    signingSecret: secretOf(`signing:${name}`, 32),
    verificationToken: secretOf(`verification:${name}`, 24),
  };
}

export function addBot(workspace: Workspace, app: App, botName: string): void {
  const bot = { botId: app.botId, appId: app.id };
  const user = makeUser({
    id: app.botUserId,
    teamId: workspace.team.id,
    name: botName,
    realName: app.name,
    bot,
    nowMs: workspace.clock.now(),
  });
  workspace.users.set(user.id, user);
}

/** Another app in the workspace, known by its name: its bot may post. */
export function installApp(workspace: Workspace, name: string): App {
  for (const known of workspace.apps.values()) if (known.name === name) return known;
  const app = appNamed(name, name);
  workspace.apps.set(app.id, app);
  addBot(workspace, app, name);
  return app;
}
