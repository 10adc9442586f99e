import type { StampedChange } from '../../workspace/changes.ts';
import { channelArchived, channelCreated, channelDeleted, channelRenamed, channelUnarchived } from './channel-events.ts';
import { fileShared, pinChanged, reactionChanged } from './item-events.ts';
import { memberJoined, memberLeft } from './member-events.ts';
import { messageChanged, messageDeleted, messagePosted } from './message-events.ts';
import { appUninstalled, homeOpened, tokenRevoked, userChanged, userGroupChanged, userGroupCreated, userJoined } from './people-events.ts';
import type { RaisedEvent, Recipient } from './raised.ts';

/** The events Slack knows for a change, whoever may hear them. */
export function eventsOf(change: StampedChange, recipient: Recipient): RaisedEvent[] {
  switch (change.kind) {
    case 'message_posted':
      return messagePosted(change, recipient);
    case 'message_changed':
      return messageChanged(change);
    case 'message_deleted':
      return messageDeleted(change);
    case 'channel_created':
      return channelCreated(change);
    case 'channel_renamed':
      return channelRenamed(change);
    case 'channel_archived':
      return channelArchived(change);
    case 'channel_unarchived':
      return channelUnarchived(change);
    case 'channel_deleted':
      return channelDeleted(change);
    case 'member_joined':
      return memberJoined(change, recipient);
    case 'member_left':
      return memberLeft(change, recipient);
    case 'reaction_added':
    case 'reaction_removed':
      return reactionChanged(change);
    case 'pin_added':
    case 'pin_removed':
      return pinChanged(change);
    case 'file_shared':
      return fileShared(change);
    case 'user_joined':
      return userJoined(change);
    case 'user_changed':
      return userChanged(change);
    case 'user_group_created':
      return userGroupCreated(change);
    case 'user_group_changed':
      return userGroupChanged(change, recipient);
    case 'home_opened':
      return homeOpened(change);
    case 'token_revoked':
      return tokenRevoked(change);
    case 'app_uninstalled':
      return appUninstalled(change);
    case 'messages_forgotten':
    case 'ephemeral_posted':
    case 'ephemeral_changed':
    case 'ephemeral_removed':
    case 'channel_details_changed':
    case 'file_deleted':
    case 'modals_changed':
    case 'home_published':
      return [];
    default:
      return change satisfies never;
  }
}
