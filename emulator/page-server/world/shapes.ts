import type { CommandSpec, Manifest } from '../../manifest.ts';
import type { App } from '../../workspace/app.ts';
import type { SharedFile } from '../../workspace/file.ts';
import type { Message } from '../../workspace/message.ts';
import type { User, UserGroup } from '../../workspace/user.ts';
import type { AppView } from '../app-view.ts';
import type { FileView, GroupView, MessageView, PersonView } from '../protocol.ts';
import { asAttachments, asBlocks, given } from './typed-json.ts';

/** What the workspace holds, as the page wants to see it. */

export function personView(user: User): PersonView {
  const { id, name, real_name: realName, tz, is_bot: isBot, deleted, profile } = user;
  return { id, name, realName, title: profile.title, tz, isBot, isActive: !isBot && !deleted && id !== 'USLACKBOT', deleted };
}

export function groupView({ id, handle, name, users }: UserGroup): GroupView {
  return { id, handle, name, members: users };
}

export function appView(app: App, manifest: Manifest): AppView {
  const shortcuts = (type: 'global' | 'message') =>
    manifest.shortcuts
      .filter((shortcut) => shortcut.type === type)
      .map(({ name, description, callbackId }) => ({ name, description, callbackId }));
  return {
    id: app.id,
    name: app.name,
    botUserId: app.botUserId,
    hasHome: manifest.homeTabEnabled,
    commands: manifest.commands.map(({ command, description, usageHint }: CommandSpec) => ({ command, description, usageHint })),
    globalShortcuts: shortcuts('global'),
    messageShortcuts: shortcuts('message'),
  };
}

export function messageView(channel: string, message: Message, isEphemeral = false): MessageView {
  const {
    ts,
    text,
    subtype,
    user,
    bot_id,
    username,
    icons,
    blocks,
    attachments,
    files,
    reactions,
    edited,
    thread_ts,
    reply_count,
    reply_users,
    latest_reply,
  } = message;
  const emoji = icons?.['emoji'];
  return {
    ...given({ subtype, user, bot_id, username, reactions, edited, thread_ts, reply_count, reply_users, latest_reply }),
    ts,
    channel,
    text,
    ...(typeof emoji === 'string' && { icon_emoji: emoji }),
    ...(blocks !== undefined && { blocks: asBlocks(blocks) }),
    ...(attachments !== undefined && { attachments: asAttachments(attachments) }),
    ...(files !== undefined && { files: files.map(fileView) }),
    ...(isEphemeral && { ephemeral: true }),
  };
}

function fileView({ id, name, title, mimetype, pretty_type: prettyType, size, preview }: SharedFile): FileView {
  return { id, name, title, mimetype, prettyType, size, ...(preview !== undefined && { preview }) };
}
