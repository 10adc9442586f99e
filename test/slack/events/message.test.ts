import { describe, expect, it } from '@jest/globals';
import { channel, message, read, richText, seen, ts } from './reading.ts';

describe('a message', () => {
  it("is recorded by Slack's own time, with whoever wrote it", () => {
    expect(seen({ text: 'db is slow', client_msg_id: 'x', team: 'T1', blocks: [richText('db is slow')] })).toEqual({
      channelId: channel,
      ts,
      threadTs: null,
      version: ts,
      text: 'db is slow',
      authorId: 'UANA',
      details: {},
      editedTs: null,
      deletedTs: null,
      before: null,
    });
  });

  it.each([
    [
      'of a webhook',
      { subtype: 'bot_message', user: undefined, bot_id: 'B7', username: 'grafana', text: 'CPU 99 %' },
      { authorId: 'B7', text: 'CPU 99 %', details: { subtype: 'bot_message', botId: 'B7', username: 'grafana' } },
    ],
    ['of an app', { user: 'UBOT', bot_id: 'B7', app_id: 'A7', text: 'deployed' }, { authorId: 'UBOT', details: { botId: 'B7' } }],
    ['as me', { subtype: 'me_message', text: 'looks' }, { text: 'looks', details: { subtype: 'me_message' } }],
    ['in a thread', { text: 'lag', thread_ts: '1772416000.000100', parent_user_id: 'UBEN' }, { threadTs: '1772416000.000100' }],
    ['with a thread under it', { text: 'look', thread_ts: ts, reply_count: 2 }, { threadTs: null }],
    [
      'in a thread and in the channel',
      { subtype: 'thread_broadcast', text: 'found it', thread_ts: '1772416000.000100', root: { ts: '1772416000.000100', text: 'look' } },
      { text: 'found it', threadTs: '1772416000.000100', details: { subtype: 'thread_broadcast' } },
    ],
    [
      'of a topic',
      { subtype: 'channel_topic', text: 'set the channel topic: INC-7', topic: 'INC-7' },
      { text: 'set the channel topic: INC-7' },
    ],
    [
      'of a new name',
      { subtype: 'channel_name', text: 'has renamed the channel', name: 'b', old_name: 'a' },
      { text: 'has renamed the channel' },
    ],
    ['of a kind that nobody knows yet', { subtype: 'hologram', text: 'waves' }, { text: 'waves', details: { subtype: 'hologram' } }],
    [
      'with fields of a shape that nobody knows',
      { text: 'hi', files: 'none', blocks: 7, attachments: [null], edited: 'yes', reactions: {} },
      { text: 'hi', details: {} },
    ],
    [
      'that was edited before it was heard',
      { text: 'b', edited: { user: 'UANA', ts: '1772416900.000000' } },
      { version: '1772416900.000000', editedTs: '1772416900.000000' },
    ],
  ])('%s', (_, fields, expected) => {
    expect(seen(fields)).toMatchObject(expected);
  });

  it('keeps name, type, size and link of its files', () => {
    const files = [
      {
        id: 'F1',
        name: 'top.txt',
        mimetype: 'text/plain',
        filetype: 'text',
        size: 7,
        permalink: 'https://acme.slack.com/files/F1',
        url_private: 'https://files/F1',
      },
      { id: 'F2', mode: 'tombstone' },
    ];
    expect(seen({ subtype: 'file_share', text: '', files, upload: true }).details).toEqual({
      subtype: 'file_share',
      files: [{ id: 'F1', name: 'top.txt', type: 'text/plain', size: 7, link: 'https://acme.slack.com/files/F1' }],
    });
  });

  it.each(['im', 'mpim', 'app_home'])('in a conversation of kind %s is no incident’s', (kind) => {
    expect(message({ channel_type: kind, text: 'hello' })).toBeNull();
  });

  it('is heard once, though a mention and a reply are told of twice', () => {
    expect(read({ type: 'app_mention', channel, user: 'UANA', ts, text: '<@UBOT> hi' })).toBeNull();
    expect(message({ subtype: 'message_replied', message: { ts } })).toBeNull();
  });
});
