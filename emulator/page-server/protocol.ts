import type { AppView } from './app-view.ts';
import type { KnownBlock, MessageAttachment, ModalView, HomeView } from '@slack/types';
import type { Order } from '../control.ts';
import type { GuideView } from './guide/guide-view.ts';

/**
 * What the page and its server say to each other over the websocket, one person at a time.
 * Changes carry whole things, never differences: hearing one twice, or after a gap, does no harm.
 */

export interface PersonView {
  id: string;
  name: string;
  realName: string;
  title: string;
  tz: string;
  isBot: boolean;
  /** Somebody one can be, write to and add: neither an app nor Slackbot nor gone. */
  isActive: boolean;
  deleted: boolean;
}

export interface GroupView {
  id: string;
  handle: string;
  name: string;
  members: readonly string[];
}

export interface BookmarkView {
  id: string;
  title: string;
  link: string;
  emoji?: string;
}

export type ChannelKind = 'channel' | 'private' | 'dm' | 'group-dm';

export interface ChannelView {
  id: string;
  kind: ChannelKind;
  name: string;
  topic: string;
  purpose: string;
  isArchived: boolean;
  /** Its oldest messages are not kept any more. */
  isLimited: boolean;
  isMember: boolean;
  members: string[];
  bookmarks: BookmarkView[];
  /** ts of the pinned messages, newest pin first. */
  pins: string[];
  /** ts of the newest message, '' in an empty channel. */
  latest: string;
  lastRead: string;
  unread: number;
  mentions: number;
}

export interface FileView {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  prettyType: string;
  size: number;
  /** The first lines of a text file. */
  preview?: string;
}

export interface ReactionView {
  name: string;
  users: readonly string[];
}

export type AttachmentView = Omit<MessageAttachment, 'blocks'> & { blocks?: KnownBlock[] };

/** A message as Slack stores it, with what only the page needs on top. */
export interface MessageView {
  ts: string;
  channel: string;
  text: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  username?: string;
  icon_emoji?: string;
  blocks?: KnownBlock[];
  attachments?: AttachmentView[];
  files?: FileView[];
  reactions?: readonly ReactionView[];
  edited?: { user: string; ts: string };
  thread_ts?: string;
  reply_count?: number;
  reply_users?: readonly string[];
  latest_reply?: string;
  /** Only this person sees it. */
  ephemeral?: boolean;
}

/** An opened modal or home tab: what the app sent, with the ids that Slack fills in. */
export type ViewView = (ModalView | HomeView) & { id: string; hash: string; state: { values: InputValues } };

/**
 * One element's entry of Slack's `state.values`: `{ type, value }`, `{ type, selected_option }` … Two are short on the wire: rich text is
 * what was `typed`, and files are `{ id, name, size }`.
 */
export type InputValue = { type: string; [key: string]: unknown };
export type InputValues = Record<string, Record<string, InputValue>>;

export interface OptionView {
  text: { type: 'plain_text' | 'mrkdwn'; text: string };
  value?: string;
  description?: { type: 'plain_text' | 'mrkdwn'; text: string };
}

/** All that one person's page needs before anything happens; messages are asked for channel by channel. */
export interface Snapshot {
  team: { id: string; name: string };
  me: string;
  people: PersonView[];
  groups: GroupView[];
  channels: ChannelView[];
  apps: AppView[];
  /** The modals on this person's screen, bottom first. */
  modals: ViewView[];
  homes: Record<string, ViewView>;
  /** What apps showed to this person alone. */
  ephemerals: MessageView[];
  guide: GuideView;
  clock: ClockView;
}

/** What the workspace's clock shows, and how fast it runs: 0 when somebody moves it by hand. */
export interface ClockView {
  atMs: number;
  speed: number;
}

export type Change =
  | { kind: 'person'; person: PersonView }
  | { kind: 'group'; group: GroupView }
  | { kind: 'channel'; channel: ChannelView }
  | { kind: 'channel_gone'; channel: string }
  | { kind: 'message'; message: MessageView; isNew: boolean; mentionsMe: boolean }
  | { kind: 'message_gone'; channel: string; ts: string; thread?: string }
  | { kind: 'modals'; modals: ViewView[] }
  | { kind: 'home'; app: string; view: ViewView }
  | { kind: 'guide'; guide: GuideView }
  | { kind: 'clock'; clock: ClockView };

/** Where an interactive element sits. */
export type Source = { kind: 'message'; channel: string; ts: string; ephemeral: boolean } | { kind: 'view'; view: string };

export type Action =
  | { do: 'history'; channel: string; before?: string; after?: string; around?: string; limit: number }
  | { do: 'replies'; channel: string; ts: string }
  | { do: 'messages'; channel: string; ts: string[] }
  /** `files` are ids of what was uploaded before. */
  | { do: 'send'; channel: string; text: string; thread?: string; broadcast?: boolean; files?: string[] }
  | { do: 'edit'; channel: string; ts: string; text: string }
  | { do: 'delete'; channel: string; ts: string }
  | { do: 'react'; channel: string; ts: string; name: string; on: boolean }
  | { do: 'pin'; channel: string; ts: string; on: boolean }
  | { do: 'read'; channel: string; ts: string }
  | { do: 'open_dm'; person: string }
  | { do: 'create_channel'; name: string; isPrivate: boolean }
  | { do: 'join'; channel: string }
  | { do: 'leave'; channel: string }
  | { do: 'invite'; channel: string; person: string }
  | { do: 'archive'; channel: string }
  | { do: 'topic'; channel: string; text: string }
  | { do: 'block_action'; source: Source; block: string; action: string; value: InputValue; inputs: InputValues }
  | { do: 'suggest'; source: Source; block: string; action: string; typed: string }
  | { do: 'submit'; view: string; inputs: InputValues }
  | { do: 'close'; view: string; all: boolean; inputs: InputValues }
  | { do: 'shortcut'; app: string; callback: string }
  | { do: 'message_shortcut'; app: string; callback: string; channel: string; ts: string }
  | { do: 'open_home'; app: string }
  | { do: 'start_activity'; activity: string; chosen: Record<string, string>; channel?: string }
  | { do: 'steer_activity'; activity: string; to: 'pause' | 'resume' | 'stop' }
  /** Trouble by hand: the orders of `POST /control`. */
  | { do: 'control'; order: Order };

export interface HistoryPage {
  /** Oldest first. */
  messages: MessageView[];
  hasOlder: boolean;
  hasNewer: boolean;
}

/** What each action answers with when it succeeds. */
export interface Answers {
  history: HistoryPage;
  replies: { messages: MessageView[] };
  messages: { messages: MessageView[] };
  send: { ts?: string };
  edit: null;
  delete: null;
  react: null;
  pin: null;
  read: null;
  /** Whole, because nobody is told of a direct message before its first message. */
  open_dm: { channel: ChannelView };
  create_channel: { channel: string };
  join: null;
  leave: null;
  invite: null;
  archive: null;
  topic: null;
  block_action: null;
  /** In groups when the app answered in groups, with `options` then empty. */
  suggest: { options: OptionView[]; groups: { label: string; options: OptionView[] }[] };
  /** Errors by block id; none when the app accepted. `trouble` when the app did not answer in time or not validly. */
  submit: { errors?: Record<string, string>; trouble?: string };
  close: null;
  shortcut: null;
  message_shortcut: null;
  open_home: null;
  start_activity: null;
  steer_activity: null;
  control: null;
}

export type ClientFrame = { id: number; action: Action };

export type ServerFrame =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'changes'; changes: Change[] }
  | { kind: 'answer'; id: number; ok: true; result: Answers[keyof Answers] }
  | { kind: 'answer'; id: number; ok: false; error: string };
