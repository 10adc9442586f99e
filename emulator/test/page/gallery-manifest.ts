import type { ManifestDocument } from '../../index.ts';

/** An app that shows everything the page can draw. */
export const galleryManifest: ManifestDocument = {
  display_information: { name: 'Gallery', description: 'Shows every block' },
  features: {
    bot_user: { display_name: 'gallery' },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    slash_commands: [
      {
        command: '/gallery',
        description: 'Show a room of the gallery',
        usage_hint: 'blocks | rare | form | secret | slow',
        should_escape: true,
      },
    ],
    shortcuts: [
      { name: 'Open the form', type: 'global', callback_id: 'open_form', description: 'Opens the form' },
      { name: 'Quote in a form', type: 'message', callback_id: 'quote_message', description: 'Opens a form with the message' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'chat:write.public',
        'channels:manage',
        'channels:read',
        'channels:history',
        'channels:join',
        'users:read',
        'pins:write',
        'bookmarks:write',
        'files:read',
        'files:write',
        'reactions:write',
        'im:write',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_home_opened', 'message.channels'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};
