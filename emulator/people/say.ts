import { randomUUID } from 'node:crypto';
import { fillIds, normaliseTyped, richTextOf } from '../blocks/index.ts';
import type { Channel } from '../workspace/channel.ts';
import type { StoredFile } from '../workspace/file.ts';
import { editedBy, editMessage } from '../workspace/edit.ts';
import { findMessage } from '../workspace/message-log.ts';
import type { Message } from '../workspace/message.ts';
import { post, type Draft } from '../workspace/post.ts';
import { deleteMessage } from '../workspace/remove-message.ts';
import { shareFiles } from '../workspace/share-files.ts';
import { mimetypeOf, storeFile } from '../workspace/store-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { directoryOf } from './directory.ts';
import { messageFor, writableFor } from './place.ts';
import { Impossible } from './stage.ts';

export interface Saying {
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
  readonly broadcast?: boolean;
}

/** A person sends a message. */
export function say(workspace: Workspace, userId: string, { channel: id, text, threadTs, broadcast = false }: Saying): Message {
  const channel = writableFor(workspace, userId, id);
  if (threadTs !== undefined && findMessage(channel.log, threadTs) === undefined) throw new Impossible('The message to reply to is gone');
  return post(workspace, channel, {
    ...typed(workspace, userId, text),
    ...(threadTs !== undefined && { thread_ts: threadTs, broadcast }),
  });
}

function typed(workspace: Workspace, userId: string, text: string): Draft {
  const stored = normaliseTyped(text, directoryOf(workspace, userId));
  const author = { user: userId, team: workspace.team.id, client_msg_id: randomUUID() };
  return { ...author, text: stored, ...(stored === '' ? {} : { blocks: fillIds([richTextOf(stored)]) }) };
}

/** A person's own message, to edit or delete. */
function ownMessage(
  workspace: Workspace,
  userId: string,
  place: { readonly channel: string; readonly ts: string },
): { channel: Channel; message: Message } {
  const found = messageFor(workspace, userId, place);
  writableFor(workspace, userId, place.channel);
  if (found.message.user !== userId || found.message.bot_id !== undefined) throw new Impossible('This message is by somebody else');
  return found;
}

export function edit(workspace: Workspace, userId: string, { channel: id, ts, text }: { channel: string; ts: string; text: string }): void {
  const { channel, message } = ownMessage(workspace, userId, { channel: id, ts });
  const { text: stored, blocks } = typed(workspace, userId, text);
  editMessage(workspace, channel, message, {
    ...message,
    text: stored,
    ...(blocks !== undefined && { blocks }),
    edited: editedBy(workspace, userId),
  });
}

export function remove(workspace: Workspace, userId: string, { channel: id, ts }: { channel: string; ts: string }): void {
  const { channel, message } = ownMessage(workspace, userId, { channel: id, ts });
  deleteMessage(workspace, channel, message);
}

export interface Sharing extends Saying {
  /** Ids of files that this person has uploaded. */
  readonly files: readonly string[];
}

/** A person sends files that are uploaded already, in one message, with or without words. */
export function share(workspace: Workspace, userId: string, { channel: id, text, threadTs, files }: Sharing): Message {
  const channel = writableFor(workspace, userId, id);
  const draft = { ...typed(workspace, userId, text), ...(threadTs !== undefined && { thread_ts: threadTs }) };
  const stored = files.map((file) => ownFile(workspace, userId, file));
  return shareFiles(workspace, channel, stored, draft);
}

/** A file that this person has uploaded, and may put where they like. */
export function ownFile(workspace: Workspace, userId: string, id: string): StoredFile {
  const file = workspace.files.get(id);
  if (file === undefined || file.isDeleted || file.ownerId !== userId) throw new Impossible('This file is not there any more');
  return file;
}

export interface Uploading {
  readonly channel: string;
  readonly file: { readonly name: string; readonly content: Buffer | string; readonly type?: string };
  readonly comment?: string;
  readonly threadTs?: string;
}

/** A person shares a file, with or without a comment. */
export function upload(workspace: Workspace, userId: string, { file, comment = '', ...place }: Uploading): Message {
  const mimetype = file.type ?? mimetypeOf(file.name);
  writableFor(workspace, userId, place.channel);
  const content = Buffer.from(file.content);
  if (content.length > workspace.bounds.fileBytes) throw new Impossible('This file is larger than the workspace takes');
  const { id } = storeFile(workspace, { ownerId: userId, name: file.name, mimetype, content });
  return share(workspace, userId, { ...place, text: comment, files: [id] });
}
