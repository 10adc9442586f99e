import type { App } from './app.ts';
import type { Message } from './message.ts';
import type { Workspace } from './workspace.ts';

/** The fields that say an app wrote a message. */
export function appAuthor(workspace: Workspace, app: App): Pick<Message, 'user' | 'bot_id' | 'app_id' | 'team' | 'bot_profile'> {
  return {
    user: app.botUserId,
    bot_id: app.botId,
    app_id: app.id,
    team: workspace.team.id,
    bot_profile: {
      id: app.botId,
      app_id: app.id,
      name: app.name,
      icons: botIcons(app),
      deleted: false,
      updated: workspace.users.get(app.botUserId)?.updated ?? 0,
      team_id: workspace.team.id,
    },
  };
}

export const botIcons = ({ id }: App) => ({
  image_36: `https://a.slack-edge.com/80588/img/plugins/app/${id}_36.png`,
  image_48: `https://a.slack-edge.com/80588/img/plugins/app/${id}_48.png`,
  image_72: `https://a.slack-edge.com/80588/img/plugins/app/${id}_72.png`,
});
