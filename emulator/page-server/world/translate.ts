import type { Channel } from '../../workspace/channel.ts';
import type { StampedChange } from '../../workspace/changes.ts';
import { isReply, type Message } from '../../workspace/message.ts';
import { canSee } from '../../workspace/visibility.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Change } from '../protocol.ts';
import { channelView } from './channel-shape.ts';
import { mentions } from './mentions.ts';
import type { ReadMarks } from './read-marks.ts';
import { groupView, messageView, personView } from './shapes.ts';
import { asView } from './typed-json.ts';

interface Viewer {
  workspace: Workspace;
  marks: ReadMarks;
  person: string;
}

/** What a fact of the workspace changes on one person's page; nothing, when it is not for that person to know. */
export function translate(viewer: Viewer, fact: StampedChange): Change[] {
  const { workspace, person } = viewer;
  switch (fact.kind) {
    case 'message_posted':
      return shown(viewer, fact.channel, fact.message, true);
    case 'message_changed':
    case 'reaction_added':
    case 'reaction_removed':
      return shown(viewer, fact.channel, fact.message, false);
    case 'pin_added':
    case 'pin_removed':
      return [...shown(viewer, fact.channel, fact.message, false), ...channelChange(viewer, fact.channel)];
    case 'message_deleted':
      return canSee(workspace, fact.channel, person) ? [gone(fact.channel, fact.previous)] : [];
    case 'ephemeral_posted':
    case 'ephemeral_changed':
      return fact.userId === person
        ? [
            {
              kind: 'message',
              message: messageView(fact.channel.id, fact.message, true),
              isNew: fact.kind === 'ephemeral_posted',
              mentionsMe: false,
            },
          ]
        : [];
    case 'ephemeral_removed':
      return fact.userId === person ? [{ kind: 'message_gone', channel: fact.channel.id, ts: fact.ts }] : [];
    case 'channel_created':
    case 'channel_renamed':
    case 'channel_archived':
    case 'channel_unarchived':
    case 'channel_details_changed':
    case 'messages_forgotten':
    case 'member_joined':
    case 'member_left':
      return channelChange(viewer, fact.channel);
    case 'channel_deleted':
      return [{ kind: 'channel_gone', channel: fact.channel.id }];
    case 'user_joined':
    case 'user_changed':
      return [{ kind: 'person', person: personView(fact.user) }];
    case 'user_group_created':
    case 'user_group_changed':
      return [{ kind: 'group', group: groupView(fact.group) }];
    case 'modals_changed':
      return fact.userId === person ? [{ kind: 'modals', modals: fact.modals.map(asView) }] : [];
    case 'home_published':
      return fact.userId === person ? [{ kind: 'home', app: workspace.app.id, view: asView(fact.view) }] : [];
    case 'home_opened':
    case 'file_shared':
    case 'file_deleted':
    case 'token_revoked':
    case 'app_uninstalled':
      return [];
    default:
      return fact satisfies never;
  }
}

function shown({ workspace, person }: Viewer, channel: Channel, message: Message, isNew: boolean): Change[] {
  if (!canSee(workspace, channel, person)) return [];
  const isMember = channel.members.has(person);
  return [
    {
      kind: 'message',
      message: messageView(channel.id, message),
      isNew: isNew && isMember,
      mentionsMe: isNew && isMember && mentions(workspace, person, message),
    },
  ];
}

function gone(channel: Channel, message: Message): Change {
  return {
    kind: 'message_gone',
    channel: channel.id,
    ts: message.ts,
    ...(isReply(message) && message.thread_ts !== undefined && { thread: message.thread_ts }),
  };
}

export function channelChange({ workspace, marks, person }: Viewer, channel: Channel): Change[] {
  if (!canSee(workspace, channel, person)) return [{ kind: 'channel_gone', channel: channel.id }];
  return [{ kind: 'channel', channel: channelView(workspace, marks, channel, person) }];
}
