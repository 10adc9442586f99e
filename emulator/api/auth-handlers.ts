import { botIcons } from '../workspace/app-author.ts';
import { revokeToken } from '../workspace/installation.ts';
import { ok, refuse } from './answer.ts';
import type { Handler } from './handler.ts';

export const authTest: Handler<'auth.test'> = ({ workspace: { app, team, users } }) =>
  ok({
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: users.get(app.botUserId)?.name ?? '',
    team_id: team.id,
    user_id: app.botUserId,
    bot_id: app.botId,
    is_enterprise_install: false,
  });

/** With `test` nothing is revoked. */
export const revokeAuth: Handler<'auth.revoke'> = ({ workspace }, { test: isTest = false }) => {
  if (!isTest) revokeToken(workspace);
  return ok({ revoked: !isTest });
};

export const openConnection: Handler<'apps.connections.open'> = ({ connectionUrl, manifest }) =>
  manifest.socketMode ? ok({ url: connectionUrl() }) : refuse('access_denied');

export const teamInfo: Handler<'team.info'> = ({ workspace: { team } }, { team: asked = team.id }) => {
  if (asked !== team.id) return refuse('team_not_found');
  const image = 'https://a.slack-edge.com/80588/img/avatars-teams/ava_0001-132.png';
  return ok({
    team: {
      id: team.id,
      name: team.name,
      url: `https://${team.domain}.slack.com/`,
      domain: team.domain,
      email_domain: team.emailDomain,
      icon: { image_default: true, image_132: image },
      avatar_base_url: 'https://ca.slack-edge.com/',
      is_verified: false,
    },
  });
};

export const botInfo: Handler<'bots.info'> = ({ workspace }, { bot = workspace.app.botId }) => {
  const app = [...workspace.apps.values()].find((known) => known.botId === bot);
  if (app === undefined) return refuse('bot_not_found');
  const updated = workspace.users.get(app.botUserId)?.updated ?? 0;
  return ok({
    bot: { id: app.botId, deleted: false, name: app.name, updated, app_id: app.id, user_id: app.botUserId, icons: botIcons(app) },
  });
};
