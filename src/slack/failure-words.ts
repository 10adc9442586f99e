import type { Effect } from '../domain/effect.ts';
import { userMention } from '../domain/mrkdwn.ts';
import type { Place } from '../features/board.ts';
import type { Refused } from './failure.ts';

/** An effect that was given up: what it was, where it was to be seen, and what Slack said. */
export interface Failed {
  readonly effect: Effect;
  readonly place: Place;
  readonly refused: Refused;
  /** The announcement channel's name. */
  readonly announce: string;
}

/** What did not work and what to do, for people with other things on their mind. */
export function inWords(failed: Failed): string {
  const { code, needed } = failed.refused;
  const scope = needed === undefined ? 'a scope' : `the scope \`${needed}\``;
  const cure = code === 'missing_scope' ? `Reinstall the app from its manifest: ${scope} is missing.` : cureOf(failed);
  return `This did not work: ${deedOf(failed)} (${ours.has(code) ? code.replaceAll('_', ' ') : `Slack: \`${code}\``}). ${cure}`;
}

// Codes of our own, for what is known before Slack is asked.
const ours = new Set(['message_not_posted', 'thread_not_found', 'announcement_channel_unknown', 'incident_not_opened', 'set_aside']);

function deedOf({ effect, place, announce }: Failed): string {
  if (place.kind === 'person') return `telling ${userMention(place.userId)} privately`;
  if (place.kind === 'announcements') return `announcing it in #${announce}`;
  return effect.kind === 'show' ? `showing ${shown[effect.board] ?? 'a message of mine'}` : deeds[effect.kind];
}

const shown: Readonly<Record<string, string>> = {
  card: 'the card',
  task: 'a task',
  page: 'a page',
  'page-all': 'a page to everyone',
  checkpoint: 'a checkpoint',
  options: 'the options',
  summary: 'the summary',
};

const deeds: Readonly<Record<Effect['kind'], string>> = {
  'open-incident': 'opening the channel',
  show: 'a message of mine',
  post: 'a line of mine',
  retract: 'emptying a line of mine',
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

function cureOf({ place, refused: { code }, announce }: Failed): string {
  const general = cures[code];
  if (general !== undefined) return general;
  if (place.kind === 'person') return 'That account cannot be written to: call them another way, or name somebody else.';
  const where = place.kind === 'announcements' ? `#${announce}` : 'the channel';
  if (archived.has(code)) return `Unarchive ${where} and invite me${place.kind === 'announcements' ? '' : ', or close the incident'}.`;
  if (outside.has(code)) return `Invite me to ${where} again (\`/invite\`).`;
  return '`/incident check` shows what is wrong with the set-up.';
}

const archived = new Set(['is_archived', 'is_inactive']);
const outside = new Set(['not_in_channel', 'channel_not_found']);

/** Codes that say that the channel is out of reach, whatever was to be done there. */
export const channelCodes: readonly string[] = [...archived, ...outside];
export const isAboutChannel = (code: string): boolean => channelCodes.includes(code);

const forbidden = 'The workspace forbids this to apps: an admin has to allow it.';
const mine = 'The fault is mine: the record has it all the same, and the log names what Slack would not draw.';

const cures: Readonly<Record<string, string>> = {
  announcement_channel_unknown: 'Create the announcement channel named in the policy, or correct the policy.',
  account_inactive: 'The app or that account was deactivated: an admin has to look at it.',
  restricted_action: forbidden,
  no_permission: forbidden,
  permission_denied: forbidden,
  user_is_restricted: forbidden,
  cannot_create_channel: forbidden,
  file_uploads_disabled: forbidden,
  posting_to_channel_denied: forbidden,
  storage_limit_reached:
    'The workspace has no room for files left: an admin has to make some. The draft is there with `/incident postmortem`.',
  too_many_pins: 'The channel has as many pins as Slack allows: remove one, and pin the card by hand.',
  too_many_bookmarks: 'The channel has as many bookmarks as Slack allows: remove one, and keep the link by hand.',
  invalid_blocks: mine,
  msg_blocks_too_long: mine,
  msg_too_long: mine,
  set_aside: 'I tried it three times and broke each time: the log says why. All else goes on.',
  message_not_posted: 'The message that it is about could not be posted.',
  user_not_found: 'Slack does not know that person: name somebody else.',
};
