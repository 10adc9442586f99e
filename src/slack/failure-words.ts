import type { Effect } from '../domain/effect.ts';

const deeds: Readonly<Record<Effect['kind'], string>> = {
  'open-incident': 'opening the channel',
  show: 'a message of mine',
  post: 'a message of mine',
  tell: 'a private message',
  invite: 'an invitation',
  topic: 'setting the topic',
  bookmark: 'a bookmark',
  pin: 'pinning the card',
  upload: 'uploading the post-mortem',
  'answer-opened': 'an answer',
  'self-check': 'the self-check',
  home: 'the Home tab',
  'catch-up': 'reading what was said while I was away',
};

const cures: Readonly<Record<string, string>> = {
  missing_scope: 'Reinstall the app from its manifest: a scope is missing.',
  not_in_channel: 'Invite me to the channel again (`/invite`).',
  channel_not_found: 'Invite me to the channel again (`/invite`).',
  is_archived: 'The channel is archived: unarchive it and invite me, or close the incident.',
  is_inactive: 'The channel is archived: unarchive it and invite me, or close the incident.',
  announcement_channel_unknown: 'Create the announcement channel named in the policy, or correct the policy.',
  user_not_found: 'That person is not in this workspace: name somebody else.',
  account_inactive: 'The app or that account was deactivated: an admin has to look at it.',
  token_revoked: 'The app was uninstalled or its token revoked: install it again.',
  invalid_auth: 'The bot token is not valid: give me a new one.',
  restricted_action: 'The workspace forbids this to apps: an admin has to allow it.',
};

/** What did not work and what to do, for people with other things on their mind. */
export const inWords = (effect: Effect, code: string): string =>
  `This did not work: ${deeds[effect.kind]} (Slack: \`${code}\`). ${cures[code] ?? '`/incident check` shows what is wrong with the set-up.'}`;
