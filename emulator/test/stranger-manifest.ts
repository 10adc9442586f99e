import type { ManifestDocument } from '../manifest.ts';

/** A small app that knows nothing of this project. */
export const strangerManifest: ManifestDocument = {
  display_information: { name: 'Lunch Bot' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'lunch-bot' },
    slash_commands: [
      { command: '/lunch', description: 'Ask who comes to lunch', usage_hint: '[place]', should_escape: true },
      { command: '/echo', description: 'Says it again' },
    ],
    shortcuts: [
      { name: 'Plan lunch', type: 'global', callback_id: 'plan', description: 'Opens the form' },
      { name: 'Remember this', type: 'message', callback_id: 'remember', description: 'Keeps a message' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'bookmarks:read',
        'bookmarks:write',
        'channels:history',
        'channels:join',
        'channels:manage',
        'channels:read',
        'chat:write',
        'chat:write.public',
        'commands',
        'files:read',
        'files:write',
        'groups:history',
        'groups:read',
        'groups:write',
        'im:history',
        'im:write',
        'pins:read',
        'pins:write',
        'reactions:read',
        'reactions:write',
        'team:read',
        'usergroups:read',
        'users:read',
        'users:read.email',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'app_mention',
        'file_shared',
        'member_joined_channel',
        'message.channels',
        'message.groups',
        'message.im',
        'reaction_added',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};
