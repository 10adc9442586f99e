import { newId } from '../../workspace/ids.ts';
import type { InnerEvent } from './raised.ts';

export interface EventCallback {
  readonly type: 'event_callback';
  readonly event_id: string;
  readonly event: InnerEvent;
  readonly [field: string]: unknown;
}

export interface Addressee {
  readonly verificationToken: string;
  readonly teamId: string;
  readonly appId: string;
  readonly botUserId: string;
}

/** The wrapper around every event. Its `event_id` is new, so wrap an event once and send the same callback on each retry. */
export function eventCallback(event: InnerEvent, { verificationToken, teamId, appId, botUserId }: Addressee): EventCallback {
  const authorization = { enterprise_id: null, team_id: teamId, user_id: botUserId, is_bot: true, is_enterprise_install: false };
  return {
    token: verificationToken,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [authorization],
    is_ext_shared_channel: false,
    event_context: `4-${Buffer.from(JSON.stringify({ et: event.type, tid: teamId, aid: appId })).toString('base64')}`,
  };
}
