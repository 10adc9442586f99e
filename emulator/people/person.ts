import type { Channel } from '../workspace/channel.ts';
import { addReaction, hasReacted, removeReaction } from '../workspace/react.ts';
import { archiveChannel, unarchiveChannel } from '../workspace/channel-life.ts';
import { createChannel, directMessage } from '../workspace/create-channel.ts';
import { openHome } from '../workspace/home.ts';
import { join, leave } from '../workspace/membership.ts';
import { findMessage, repliesTo } from '../workspace/message-log.ts';
import type { Message, PlacedMessage } from '../workspace/message.ts';
import type { View } from '../workspace/view.ts';
import { screenOf } from '../workspace/workspace.ts';
import { closeView } from './close-view.ts';
import { clickOption, fillElement } from './fill-element.ts';
import type { Filling } from './fill.ts';
import { allElements, findElement, type ElementKey } from './find-element.ts';
import type { Outcome } from './outcome.ts';
import { channelFor, writableFor } from './place.ts';
import { press } from './press.ts';
import { edit, remove, say, upload } from './say.ts';
import { sendCommand } from './send-command.ts';
import { sceneAt, type Source } from './source.ts';
import { Impossible, type Stage } from './stage.ts';
import { submitView } from './submit-view.ts';
import { useGlobalShortcut, useMessageShortcut } from './use-shortcut.ts';
import { visibleText } from './visible-text.ts';

/** A message on a person's screen. `shown` is all that they read in it; `ephemeral` ones only they see. */
export interface SeenMessage extends PlacedMessage {
  readonly shown: string;
  readonly ephemeral: boolean;
}

/** What a person sees at once after typing: their message, or what the app (or Slack) answered to a command. */
export interface Seen {
  readonly message?: SeenMessage;
  readonly ephemeral?: SeenMessage;
}

/** A message to act on: any that one was shown, however old; the act is on what stands there now. */
export type Target = Pick<PlacedMessage, 'channel' | 'ts'> & { readonly ephemeral?: boolean };

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly tz: string;
  /** A message, or a command when it starts with `/`: resolves once the app has acked it, or failed to. */
  types(text: string, where: { readonly in: string; readonly thread?: Target; readonly broadcast?: boolean }): Promise<Seen>;
  /** The channel's messages and those only this person sees, oldest first. */
  sees(channel: string): SeenMessage[];
  seesThread(parent: Target): SeenMessage[];
  /** The direct messages with the bot, or with another user. */
  directMessages(withUserId?: string): SeenMessage[];
  /** Finds the button or menu entry by its words; throws, saying what is there, when there is none. */
  clicks(target: Target | View, key: ElementKey): Promise<Outcome>;
  /** Chooses in a select, a picker or checkboxes, found by placeholder, label or ids. */
  chooses(target: Target | View, key: ElementKey, value: Filling): Promise<Outcome>;
  /** The modal on top of the screen. */
  form(): View | undefined;
  /** Fills inputs of the modal on top, by their labels. */
  fills(values: Readonly<Record<string, Filling>>): Promise<void>;
  /** Errors by the label of their input, when Slack's client or the app refuses. */
  submits(): Promise<{ readonly errors?: Readonly<Record<string, string>>; readonly trouble?: string }>;
  /** Cancel; with `all`, the × that closes every modal. */
  closesForm(how?: { readonly all: boolean }): Promise<void>;
  globalShortcut(nameOrCallbackId: string): Promise<Outcome>;
  messageShortcut(message: Target, nameOrCallbackId: string): Promise<Outcome>;
  reacts(message: Target, emoji: string): void;
  unreacts(message: Target, emoji: string): void;
  edits(message: Target, text: string): void;
  deletes(message: Target): void;
  uploads(what: {
    readonly in: string;
    readonly file: { readonly name: string; readonly content: string | Buffer; readonly type?: string };
    readonly comment?: string;
    readonly thread?: Target;
  }): SeenMessage;
  creates(name: string, how?: { readonly isPrivate: boolean }): string;
  joins(channel: string): void;
  leaves(channel: string): void;
  invites(channel: string, nameOrId: string): void;
  archives(channel: string): void;
  unarchives(channel: string): void;
  /** Opens the app's Home tab; what the app publishes then is found in `home()`. */
  opensHome(): Promise<void>;
  home(): View | undefined;
}

const sourceOf = (target: Target | View): Source =>
  'blocks' in target && 'hash' in target
    ? { kind: 'view', view: target.id }
    : { kind: 'message', channel: target.channel, ts: target.ts, ephemeral: target.ephemeral ?? false };

function labelOf(view: View, blockId: string): string {
  const found = allElements({ kind: 'view', view, inputsKey: view.id }).find((element) => element.blockId === blockId);
  return found?.label ?? blockId;
}

/** A person of the workspace, who acts only as Slack's client would let them. */
export function personOf(stage: Stage, userId: string, settled: () => Promise<void>): Person {
  const { workspace } = stage;
  const user = workspace.users.get(userId);
  if (user === undefined) throw new Error(`There is no user ${userId}`);

  const seen = (channel: Channel, message: Message, ephemeral = false): SeenMessage => ({
    ...message,
    channel: channel.id,
    shown: visibleText(message),
    ephemeral,
  });
  const ownEphemerals = (channel: Channel) =>
    screenOf(workspace, userId)
      .ephemerals.filter((message) => message.channel === channel.id)
      .map((message) => seen(channel, message, true));
  const inOrder = (messages: SeenMessage[]) => messages.sort((a, b) => (a.ts < b.ts ? -1 : 1));

  function readIn(channel: Channel): SeenMessage[] {
    const own = ownEphemerals(channel).filter((message) => message.thread_ts === undefined);
    return inOrder([...channel.log.timeline.map((message) => seen(channel, message)), ...own]);
  }
  function existing({ channel: id, ts }: Target): { channel: Channel; message: Message } {
    const channel = channelFor(workspace, userId, id);
    const message = findMessage(channel.log, ts);
    if (message === undefined) throw new Impossible('This message is not there any more');
    return { channel, message };
  }
  function topForm(): View {
    const view = screenOf(workspace, userId).modals.at(-1);
    if (view === undefined) throw new Impossible(`No modal is open for ${user?.name}`);
    return view;
  }

  return {
    id: userId,
    name: user.name,
    realName: user.real_name,
    tz: user.tz,
    async types(text, { in: place, thread, broadcast = false }) {
      const threadTs = thread === undefined ? {} : { threadTs: thread.ts };
      if (!text.trimStart().startsWith('/')) {
        const message = say(workspace, userId, { channel: place, text, broadcast, ...threadTs });
        return { message: seen(channelFor(workspace, userId, place), message) };
      }
      const channel = channelFor(workspace, userId, place);
      const { ts } = await sendCommand(stage, userId, { channel: place, text, ...threadTs });
      const ephemeral = ownEphemerals(channel).find((message) => message.ts === ts);
      if (ephemeral !== undefined) return { ephemeral };
      const message = ts === undefined ? undefined : findMessage(channel.log, ts);
      return message === undefined ? {} : { message: seen(channel, message) };
    },
    sees: (channel) => readIn(channelFor(workspace, userId, channel)),
    seesThread(parent) {
      const { channel, message } = existing(parent);
      const replies = [message, ...repliesTo(channel.log, message.ts)].map((reply) => seen(channel, reply));
      return inOrder([...replies, ...ownEphemerals(channel).filter((own) => own.thread_ts === message.ts)]);
    },
    directMessages: (withUserId = workspace.app.botUserId) => readIn(directMessage(workspace, [withUserId, userId], userId)),
    async clicks(target, key) {
      const source = sourceOf(target);
      const found = findElement(sceneAt(workspace, userId, source), key);
      const { blockId, actionId, element, option } = found;
      if (option !== undefined) return clickOption(stage, userId, source, found, option);
      if (element['type'] !== 'button' && element['type'] !== 'workflow_button')
        throw new Impossible('Only buttons and options are clicked: use chooses or fills');
      return press(stage, userId, source, { blockId, actionId });
    },
    chooses: (target, key, value) => fillElement(stage, userId, sourceOf(target), key, value),
    form: () => screenOf(workspace, userId).modals.at(-1),
    async fills(values) {
      const source: Source = { kind: 'view', view: topForm().id };
      for (const [label, value] of Object.entries(values)) await fillElement(stage, userId, source, label, value);
    },
    async submits() {
      const view = topForm();
      const { errors, trouble } = await submitView(stage, userId, view.id);
      if (errors === undefined) return trouble === undefined ? {} : { trouble };
      return { errors: Object.fromEntries(Object.entries(errors).map(([blockId, text]) => [labelOf(view, blockId), text])) };
    },
    closesForm: (how = { all: false }) => closeView(stage, userId, topForm().id, how),
    globalShortcut: (name) => useGlobalShortcut(stage, userId, name),
    messageShortcut: (message, name) => useMessageShortcut(stage, userId, message, name),
    reacts(target, emoji) {
      const { channel, message } = existing(target);
      writableFor(workspace, userId, channel.id);
      if (!hasReacted(message, userId, emoji)) addReaction(workspace, channel, message, userId, emoji);
    },
    unreacts(target, emoji) {
      const { channel, message } = existing(target);
      if (hasReacted(message, userId, emoji)) removeReaction(workspace, channel, message, userId, emoji);
    },
    edits: ({ channel, ts }, text) => edit(workspace, userId, { channel, ts, text }),
    deletes: ({ channel, ts }) => remove(workspace, userId, { channel, ts }),
    uploads({ in: place, file, comment = '', thread }) {
      const message = upload(workspace, userId, {
        channel: place,
        file,
        comment,
        ...(thread === undefined ? {} : { threadTs: thread.ts }),
      });
      return seen(channelFor(workspace, userId, place), message);
    },
    creates: (name, { isPrivate } = { isPrivate: false }) => createChannel(workspace, { name, creatorId: userId, isPrivate }).id,
    joins(place) {
      const channel = channelFor(workspace, userId, place);
      if (channel.isArchived) throw new Impossible(`#${channel.name} is archived`);
      join(workspace, channel, userId);
    },
    leaves: (place) => leave(workspace, channelFor(workspace, userId, place), userId),
    invites(place, nameOrId) {
      const channel = writableFor(workspace, userId, place);
      const bare = nameOrId.replace(/^@/, '');
      const guest = [...workspace.users.values()].find((other) => other.id === bare || other.name === bare);
      if (guest === undefined || guest.deleted) throw new Impossible(`Nobody called ${nameOrId} can be invited`);
      join(workspace, channel, guest.id, userId);
    },
    archives: (place) => archiveChannel(workspace, writableFor(workspace, userId, place), userId),
    unarchives: (place) => unarchiveChannel(workspace, channelFor(workspace, userId, place), userId),
    async opensHome() {
      openHome(workspace, userId, 'home');
      await settled();
    },
    home: () => screenOf(workspace, userId).home,
  };
}
