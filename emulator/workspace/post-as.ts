import { fillIds, normaliseSent, richTextOf } from '../blocks/index.ts';
import type { App } from './app.ts';
import { appAuthor } from './app-author.ts';
import type { JsonObject } from './json.ts';
import type { Message } from './message.ts';
import { post } from './post.ts';
import type { Workspace } from './workspace.ts';

/** What another app posts: alerts come as blocks or as attachments with a colour. */
export interface AlertContent {
  readonly text?: string;
  readonly blocks?: readonly JsonObject[];
  readonly attachments?: readonly JsonObject[];
}

/** Another app, such as monitoring, posts into a channel. It joins on its first post. */
export function postAs(workspace: Workspace, app: App, nameOrId: string, content: string | AlertContent): Message {
  const name = nameOrId.replace(/^#/, '');
  const channel = [...workspace.channels.values()].find((known) => known.id === nameOrId || known.name === name);
  if (channel === undefined) throw new Error(`There is no channel ${nameOrId}`);
  channel.members.add(app.botUserId);
  const { text: sent = '', blocks: given, attachments } = typeof content === 'string' ? { text: content } : content;
  const text = normaliseSent(sent);
  const drawn = given ?? (text === '' ? [] : [richTextOf(text)]);
  return post(workspace, channel, {
    ...appAuthor(workspace, app),
    text,
    ...(drawn.length === 0 ? {} : { blocks: fillIds(drawn) }),
    ...(attachments !== undefined && { attachments }),
  });
}
