import type { Channel } from '../workspace/channel.ts';
import { hasItsOnlyChannel, join } from '../workspace/membership.ts';
import { ok, refuse } from './answer.ts';
import { channelView } from './channel-view.ts';
import { findWritable, onlyChannels } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { INVITE } from './spec.ts';

const USERS_MAX = 100;

/** Invites all, or nobody when one of them cannot be invited; with `force`, those who can. */
export const invite: Handler<'conversations.invite'> = (call, { channel: id, users = '', force = false }) => {
  const channel = findWritable(call, id, INVITE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannels(channel);
  if (unsupported !== undefined) return unsupported;
  const ids = users.split(',').map((user) => user.trim());
  if (users === '') return refuse('no_user');
  if (ids.length > USERS_MAX) return refuse('too_many_users');
  const faults = ids.flatMap((user) => faultOf(call, channel, user));
  const [first] = faults;
  if (first !== undefined && (!force || faults.length === ids.length)) return refuse(first.error, { errors: faults });
  for (const user of ids) if (!faults.some((fault) => fault.user === user)) join(call.workspace, channel, user, call.callerId);
  const errors = faults.length === 0 ? {} : { errors: faults };
  return ok({ channel: channelView(call.workspace, channel, call.callerId), ...errors });
};

interface InviteFault {
  readonly user: string;
  readonly ok: false;
  readonly error: 'user_not_found' | 'cant_invite_self' | 'cant_invite' | 'already_in_channel' | 'ura_max_channels';
}

function faultOf({ workspace, callerId }: Call, channel: Channel, user: string): InviteFault[] {
  const known = workspace.users.get(user);
  if (known === undefined || known.deleted) return [{ user, ok: false, error: 'user_not_found' }];
  if (user === callerId) return [{ user, ok: false, error: 'cant_invite_self' }];
  if (user === 'USLACKBOT') return [{ user, ok: false, error: 'cant_invite' }];
  if (channel.members.has(user)) return [{ user, ok: false, error: 'already_in_channel' }];
  return hasItsOnlyChannel(workspace, user) ? [{ user, ok: false, error: 'ura_max_channels' }] : [];
}
