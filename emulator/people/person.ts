import { directMessage } from '../workspace/create-channel.ts';
import { findMessage } from '../workspace/message-log.ts';
import type { PlacedMessage } from '../workspace/message.ts';
import type { View } from '../workspace/view.ts';
import { screenOf } from '../workspace/workspace.ts';
import {
  archiveAs,
  convertAs,
  create,
  deleteAs,
  inviteAs,
  joinAs,
  leaveAs,
  pinAs,
  reactAs,
  removeAs,
  renameAs,
  setTopicAs,
  unarchiveAs,
} from './channel-acts.ts';
import { closeView } from './close-view.ts';
import { clickOption, fillElement } from './fill-element.ts';
import type { Filling } from './fill.ts';
import { allElements, findElement, type ElementKey } from './find-element.ts';
import type { Outcome } from './outcome.ts';
import { openHomeAs } from './open-home.ts';
import { channelFor, messageFor } from './place.ts';
import { press } from './press.ts';
import { readChannel, readThread, seenIn, whispersIn, type SeenMessage } from './reading.ts';
import { edit, remove, say, upload, type Uploading } from './say.ts';
import { sendCommand } from './send-command.ts';
import { sceneAt, type Source } from './source.ts';
import { Impossible, type Stage } from './stage.ts';
import { submitView, type Submitted } from './submit-view.ts';
import { useGlobalShortcut, useMessageShortcut } from './use-shortcut.ts';

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
  /** A message, or a command when it starts with `/`: resolves once the app has acked it, or failed to. `in` is `#general`, an id, or `@ben`. */
  readonly types: (text: string, where: { readonly in: string; readonly thread?: Target; readonly broadcast?: boolean }) => Promise<Seen>;
  /** The channel's messages and those only this person sees, oldest first. */
  readonly sees: (channel: string) => SeenMessage[];
  readonly seesThread: (parent: Target) => SeenMessage[];
  /** The direct messages with the bot, or with another user. */
  readonly directMessages: (withUserId?: string) => SeenMessage[];
  /** Finds the button or menu entry by its words; throws, saying what is there, when there is none. */
  readonly clicks: (target: Target | View, key: ElementKey) => Promise<Outcome>;
  /** Chooses in a select, a picker or checkboxes, found by placeholder, label or ids. */
  readonly chooses: (target: Target | View, key: ElementKey, value: Filling) => Promise<Outcome>;
  /** The modal on top of the screen. */
  readonly form: () => View | undefined;
  /** Fills inputs of the modal on top, by their labels; options by their texts, people by their names. */
  readonly fills: (values: Readonly<Record<string, Filling>>) => Promise<void>;
  /** Errors by the label of their input, when Slack's client or the app refuses. */
  readonly submits: () => Promise<Submitted>;
  /** Cancel; with `all`, the × that closes every modal. */
  readonly closesForm: (how?: { readonly all: boolean }) => Promise<void>;
  readonly globalShortcut: (nameOrCallbackId: string) => Promise<Outcome>;
  readonly messageShortcut: (message: Target, nameOrCallbackId: string) => Promise<Outcome>;
  readonly reacts: (message: Target, emoji: string) => void;
  readonly unreacts: (message: Target, emoji: string) => void;
  readonly pins: (message: Target) => void;
  readonly unpins: (message: Target) => void;
  readonly edits: (message: Target, text: string) => void;
  readonly deletes: (message: Target) => void;
  readonly uploads: (what: {
    readonly in: string;
    readonly file: Uploading['file'];
    readonly comment?: string;
    readonly thread?: Target;
  }) => SeenMessage;
  /** Creates a channel and gives its id. */
  readonly creates: (name: string, how?: { readonly isPrivate: boolean }) => string;
  readonly joins: (channel: string) => void;
  readonly leaves: (channel: string) => void;
  readonly invites: (channel: string, nameOrId: string) => void;
  /** Takes somebody else out, an app's bot too. */
  readonly removes: (channel: string, nameOrId: string) => void;
  readonly renames: (channel: string, name: string) => void;
  readonly archives: (channel: string) => void;
  readonly unarchives: (channel: string) => void;
  readonly converts: (channel: string, to: 'private' | 'public') => void;
  /** For good, as admins may. */
  readonly deletesChannel: (channel: string) => void;
  readonly setsTopic: (channel: string, topic: string) => void;
  /** Opens the app's Home tab; what the app publishes then is found in `home()`. */
  readonly opensHome: () => Promise<void>;
  readonly home: () => View | undefined;
}

/** A person of the workspace, who acts only as Slack's client would let them: anything else throws {@link Impossible}. */
export function personOf(stage: Stage, userId: string, settled: () => Promise<void>): Person {
  const { workspace } = stage;
  const user = workspace.users.get(userId);
  if (user === undefined) throw new Error(`There is no user ${userId}`);
  return {
    id: userId,
    name: user.name,
    realName: user.real_name,
    tz: user.tz,
    types: (text, { in: place, thread, broadcast = false }) =>
      type(stage, userId, { channel: place, text, broadcast, ...inThread(thread) }),
    sees: (place) => readChannel(workspace, userId, channelFor(workspace, userId, place)),
    seesThread(target) {
      const { channel, message } = messageFor(workspace, userId, target);
      return readThread(workspace, userId, channel, message);
    },
    directMessages: (withUserId = workspace.app.botUserId) =>
      readChannel(workspace, userId, directMessage(workspace, [withUserId, userId], userId)),
    clicks: (target, key) => click(stage, userId, sourceOf(target), key),
    chooses: (target, key, value) => fillElement(stage, userId, sourceOf(target), key, value),
    form: () => screenOf(workspace, userId).modals.at(-1),
    async fills(values) {
      const source: Source = { kind: 'view', view: topForm(stage, userId).id };
      for (const [label, value] of Object.entries(values)) await fillElement(stage, userId, source, label, value);
    },
    async submits() {
      const view = topForm(stage, userId);
      return byLabel(view, await submitView(stage, userId, view.id));
    },
    closesForm: (how = { all: false }) => closeView(stage, userId, topForm(stage, userId).id, how),
    globalShortcut: (name) => useGlobalShortcut(stage, userId, name),
    messageShortcut: (message, name) => useMessageShortcut(stage, userId, message, name),
    reacts: (target, emoji) => reactAs(workspace, userId, target, emoji, true),
    unreacts: (target, emoji) => reactAs(workspace, userId, target, emoji, false),
    pins: (target) => pinAs(workspace, userId, target, true),
    unpins: (target) => pinAs(workspace, userId, target, false),
    edits: ({ channel, ts }, text) => edit(workspace, userId, { channel, ts, text }),
    deletes: ({ channel, ts }) => remove(workspace, userId, { channel, ts }),
    uploads({ in: place, file, comment = '', thread }) {
      const message = upload(workspace, userId, { channel: place, file, comment, ...inThread(thread) });
      return seenIn(channelFor(workspace, userId, place), message);
    },
    creates: (name, { isPrivate } = { isPrivate: false }) => create(workspace, userId, name, isPrivate),
    joins: (place) => joinAs(workspace, userId, place),
    leaves: (place) => leaveAs(workspace, userId, place),
    invites: (place, nameOrId) => inviteAs(workspace, userId, place, nameOrId),
    removes: (place, nameOrId) => removeAs(workspace, userId, place, nameOrId),
    renames: (place, name) => renameAs(workspace, userId, place, name),
    archives: (place) => archiveAs(workspace, userId, place),
    unarchives: (place) => unarchiveAs(workspace, userId, place),
    converts: (place, to) => convertAs(workspace, userId, place, to),
    deletesChannel: (place) => deleteAs(workspace, userId, place),
    setsTopic: (place, topic) => setTopicAs(workspace, userId, place, topic),
    async opensHome() {
      openHomeAs(workspace, userId);
      await settled();
    },
    home: () => screenOf(workspace, userId).home,
  };
}

const inThread = (thread: Target | undefined) => (thread === undefined ? {} : { threadTs: thread.ts });

interface Line {
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
  readonly broadcast: boolean;
}

async function type(stage: Stage, userId: string, line: Line): Promise<Seen> {
  const channel = channelFor(stage.workspace, userId, line.channel);
  if (!line.text.trimStart().startsWith('/')) return { message: seenIn(channel, say(stage.workspace, userId, line)) };
  const { ts } = await sendCommand(stage, userId, line);
  if (ts === undefined) return {};
  const whisper = whispersIn(stage.workspace, userId, channel).find((message) => message.ts === ts);
  if (whisper !== undefined) return { ephemeral: whisper };
  const message = findMessage(channel.log, ts);
  return message === undefined ? {} : { message: seenIn(channel, message) };
}

const sourceOf = (target: Target | View): Source =>
  'hash' in target
    ? { kind: 'view', view: target.id }
    : { kind: 'message', channel: target.channel, ts: target.ts, ephemeral: target.ephemeral ?? false };

async function click(stage: Stage, userId: string, source: Source, key: ElementKey): Promise<Outcome> {
  const found = findElement(sceneAt(stage.workspace, userId, source), key);
  if (found.option !== undefined) return clickOption(stage, userId, source, found, found.option);
  const { type } = found.element;
  if (type !== 'button' && type !== 'workflow_button') throw new Impossible('Only buttons and options are clicked: use chooses or fills');
  return press(stage, userId, source, { blockId: found.blockId, actionId: found.actionId });
}

function topForm({ workspace }: Stage, userId: string): View {
  const view = screenOf(workspace, userId).modals.at(-1);
  if (view === undefined) throw new Impossible(`No modal is open for ${workspace.users.get(userId)?.name}`);
  return view;
}

/** Errors by the words over their inputs instead of by block ids. */
function byLabel(view: View, submitted: Submitted): Submitted {
  if (submitted.errors === undefined) return submitted;
  const elements = allElements({ kind: 'view', view, inputsKey: view.id });
  const labelOf = (blockId: string) => elements.find((element) => element.blockId === blockId)?.label ?? blockId;
  return { errors: Object.fromEntries(Object.entries(submitted.errors).map(([blockId, text]) => [labelOf(blockId), text])) };
}
