import { authTest, botInfo, openConnection, revokeAuth, teamInfo } from './auth-handlers.ts';
import { addBookmark, editBookmark, listBookmarks, removeBookmark } from './bookmark-handlers.ts';
import { removeMessage, updateMessage } from './change-message.ts';
import { archiveConversation, renameConversation, setPurpose, setTopic, unarchiveConversation } from './channel-life-handlers.ts';
import { completeUpload } from './complete-upload.ts';
import { createConversation, openConversation } from './create-conversation.ts';
import { fileInfo, promiseFile, removeFile } from './file-handlers.ts';
import type { Handler } from './handler.ts';
import { history, replies } from './history.ts';
import { invite } from './invite.ts';
import { conversationInfo, listConversations, listMembers, listOwnConversations, markConversation } from './list-handlers.ts';
import { joinConversation, kick, leaveConversation } from './membership-handlers.ts';
import type { Method } from './methods.ts';
import { getPermalink } from './permalink.ts';
import { addPin, listPins, removePin } from './pin-handlers.ts';
import { postEphemeral } from './post-ephemeral.ts';
import { meMessage, postMessage } from './post-message.ts';
import { addReactionTo, getReactions, removeReactionFrom } from './reaction-handlers.ts';
import { deleteScheduled, listScheduled, scheduleMessage } from './schedule-handlers.ts';
import { createUserGroup, listGroupUsers, listUserGroups, updateGroupUsers, updateUserGroup } from './user-group-handlers.ts';
import { dndInfo, listUsers, lookupByEmail, presence, userInfo } from './user-handlers.ts';
import { openView, publishView, pushView, updateView } from './view-handlers.ts';

/** Who answers each method of the table. */
export const handlers: { readonly [M in Method]: Handler<M> } = {
  'auth.test': authTest,
  'auth.revoke': revokeAuth,
  'apps.connections.open': openConnection,
  'team.info': teamInfo,
  'bots.info': botInfo,
  'conversations.create': createConversation,
  'conversations.invite': invite,
  'conversations.join': joinConversation,
  'conversations.leave': leaveConversation,
  'conversations.kick': kick,
  'conversations.archive': archiveConversation,
  'conversations.unarchive': unarchiveConversation,
  'conversations.rename': renameConversation,
  'conversations.setTopic': setTopic,
  'conversations.setPurpose': setPurpose,
  'conversations.info': conversationInfo,
  'conversations.list': listConversations,
  'conversations.members': listMembers,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': openConversation,
  'conversations.mark': markConversation,
  'users.conversations': listOwnConversations,
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'chat.delete': removeMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.meMessage': meMessage,
  'chat.scheduleMessage': scheduleMessage,
  'chat.scheduledMessages.list': listScheduled,
  'chat.deleteScheduledMessage': deleteScheduled,
  'chat.getPermalink': getPermalink,
  'views.open': openView,
  'views.push': pushView,
  'views.update': updateView,
  'views.publish': publishView,
  'users.info': userInfo,
  'users.list': listUsers,
  'users.lookupByEmail': lookupByEmail,
  'users.getPresence': presence,
  'usergroups.list': listUserGroups,
  'usergroups.create': createUserGroup,
  'usergroups.update': updateUserGroup,
  'usergroups.users.list': listGroupUsers,
  'usergroups.users.update': updateGroupUsers,
  'dnd.info': dndInfo,
  'reactions.add': addReactionTo,
  'reactions.remove': removeReactionFrom,
  'reactions.get': getReactions,
  'pins.add': addPin,
  'pins.remove': removePin,
  'pins.list': listPins,
  'bookmarks.add': addBookmark,
  'bookmarks.edit': editBookmark,
  'bookmarks.remove': removeBookmark,
  'bookmarks.list': listBookmarks,
  'files.getUploadURLExternal': promiseFile,
  'files.completeUploadExternal': completeUpload,
  'files.info': fileInfo,
  'files.delete': removeFile,
};
