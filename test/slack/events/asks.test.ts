import { describe, expect, it } from '@jest/globals';
import { asked, channel, read, ts } from './reading.ts';

describe('who comes and goes', () => {
  it.each([
    ['channel_join', 'record-join', { inviter: 'UBEN' }, 'UBEN'],
    ['group_join', 'record-join', {}, null],
    ['channel_leave', 'record-leave', {}, null],
    ['group_leave', 'record-leave', {}, null],
  ])('by the message %s', (subtype, verb, more, inviterId) => {
    expect(
      asked({
        type: 'message',
        channel,
        channel_type: 'channel',
        subtype,
        user: 'UANA',
        ts,
        event_ts: ts,
        text: '<@UANA> has joined',
        ...more,
      }),
    ).toMatchObject({
      verb,
      channelId: channel,
      key: 'event/Ev1',
      input: { userId: 'UANA', messageTs: ts, eventTs: null, inviterId },
    });
  });

  it.each([
    ['member_joined_channel', 'record-join'],
    ['member_left_channel', 'record-leave'],
  ])('by the event %s', (type, verb) => {
    expect(asked({ type, user: 'UANA', channel, channel_type: 'C', team: 'T1', event_ts: ts })).toMatchObject({
      verb,
      channelId: channel,
      actor: { kind: 'person', userId: 'UANA' },
      input: { userId: 'UANA', messageTs: null, eventTs: ts, inviterId: null },
    });
  });
});

describe('other events', () => {
  it.each([
    ['reaction_added', 'mark-key'],
    ['reaction_removed', 'unmark-key'],
  ])('%s of a pushpin asks %s', (type, verb) => {
    const event = {
      type,
      user: 'UBEN',
      reaction: 'pushpin',
      item: { type: 'message', channel, ts },
      item_user: 'UANA',
      event_ts: '1772416950.000100',
    };
    expect(asked(event)).toMatchObject({
      verb,
      channelId: channel,
      actor: { kind: 'person', userId: 'UBEN' },
      input: { ts, authorId: 'UANA', changedTs: '1772416950.000100' },
    });
  });

  it.each([
    ['another reaction', { type: 'reaction_added', user: 'U1', reaction: 'fire', item: { type: 'message', channel, ts }, event_ts: ts }],
    ['a pushpin on a file', { type: 'reaction_added', user: 'U1', reaction: 'pushpin', item: { type: 'file', file: 'F1' }, event_ts: ts }],
    ['the messages tab of the app', { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages', event_ts: ts }],
    ['a file on its own', { type: 'file_shared', file_id: 'F1', channel_id: channel, event_ts: ts }],
    ['what nobody knows', { type: 'planet_aligned' }],
  ])('%s is of no interest', (_, event) => {
    expect(read(event)).toBeNull();
  });

  it.each(['channel_rename', 'group_rename'])('%s gives the new name', (type) => {
    expect(asked({ type, channel: { id: channel, name: 'inc-7-db', created: 1 }, event_ts: ts })).toMatchObject({
      verb: 'note-rename',
      channelId: channel,
      input: { name: 'inc-7-db' },
    });
  });

  it.each(['channel_archive', 'group_archive'])('%s says who did it', (type) => {
    expect(asked({ type, channel, user: 'UBEN', event_ts: ts })).toMatchObject({
      verb: 'note-archive',
      channelId: channel,
      actor: { kind: 'person', userId: 'UBEN' },
    });
  });

  it.each(['channel_unarchive', 'group_unarchive'])('%s is noted, with who did it', (type) => {
    expect(asked({ type, channel, user: 'UBEN', event_ts: ts })).toMatchObject({ verb: 'note-unarchive', channelId: channel });
  });

  it.each(['channel_left', 'group_left', 'channel_deleted', 'group_deleted'])('%s puts the record in doubt', (type) => {
    expect(asked({ type, channel, actor_id: 'UBEN', event_ts: ts })).toMatchObject({ verb: 'fetch-missed', channelId: channel });
  });

  it('the Home tab is drawn for whoever opens it', () => {
    expect(asked({ type: 'app_home_opened', user: 'UANA', channel: 'D1', tab: 'home', event_ts: ts })).toMatchObject({
      verb: 'open-home',
      actor: { kind: 'person', userId: 'UANA' },
    });
  });
});
