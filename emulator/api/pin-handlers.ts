import { findMessage } from '../workspace/message-log.ts';
import { isPinned, pinMessage, PINS_MAX, unpinMessage } from '../workspace/pin.ts';
import { ok, refuse } from './answer.ts';
import { findJoined } from './conversation-access.ts';
import { findItem } from './find-item.ts';
import type { Handler } from './handler.ts';
import { permalinkOf } from './permalink.ts';

export const addPin: Handler<'pins.add'> = (call, where) => {
  const item = findItem(call, where);
  if ('ok' in item) return item;
  const { channel, message } = item;
  if (channel.isArchived) return refuse('is_archived');
  if (isPinned(channel, message.ts)) return refuse('already_pinned');
  if (channel.pins.length >= PINS_MAX) return refuse('too_many_pins');
  pinMessage(call.workspace, channel, message, call.callerId);
  return ok();
};

export const removePin: Handler<'pins.remove'> = (call, where) => {
  const item = findItem(call, where);
  if ('ok' in item) return item;
  const { channel, message } = item;
  if (channel.isArchived) return refuse('is_archived');
  if (!isPinned(channel, message.ts)) return refuse('no_pin');
  unpinMessage(call.workspace, channel, message, call.callerId);
  return ok();
};

export const listPins: Handler<'pins.list'> = (call, { channel: id }) => {
  const channel = findJoined(call, id);
  if ('ok' in channel) return channel;
  const items = channel.pins.flatMap((pin) => {
    const message = findMessage(channel.log, pin.ts);
    if (message === undefined) return [];
    const permalink = permalinkOf(call.workspace, channel, message);
    return [{ type: 'message', channel: channel.id, created: pin.created, created_by: pin.created_by, message: { ...message, permalink } }];
  });
  return ok({ items });
};
