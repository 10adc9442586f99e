import { describe, expect, it } from '@jest/globals';
import type { Ask } from '../../src/domain/ask.ts';
import { readEvent } from '../../src/slack/read/event.ts';

const now = new Date('2026-03-02T02:00:00Z');
const channel = 'C0INC7';
const ts = '1772416800.000100';

const read = (event: { type: string; [field: string]: unknown }) => readEvent(event, 'event/Ev1', now);
const message = (fields: object) => read({ type: 'message', channel, channel_type: 'channel', user: 'UANA', ts, event_ts: ts, ...fields });

/** What is recorded of a message event; fails when it comes to something else. */
function seen(fields: object) {
  const heard = message(fields);
  if (heard?.kind !== 'seen') throw new Error(`not seen: ${JSON.stringify(heard)}`);
  return heard.sighting;
}

function asked(event: { type: string; [field: string]: unknown }): Ask {
  const heard = read(event);
  if (heard?.kind !== 'asked') throw new Error(`not asked: ${JSON.stringify(heard)}`);
  return heard.ask;
}

const richText = (text: string) => ({
  type: 'rich_text',
  block_id: 'b1',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

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

describe('the words of a message', () => {
  const markdown = (text: string) => ({ type: 'mrkdwn', text });
  it.each<[string, object, string]>([
    ['escapes undone, once', { text: 'a &amp;&amp; b &lt;c&gt; &amp;lt;' }, 'a && b <c> &lt;'],
    ['mentions left', { text: '<@U1> and <@U2|ana> &amp; <!subteam^S1|@dba> in <#C1|ops>' }, '<@U1> and <@U2> & @dba in #ops'],
    [
      'links as one reads them',
      { text: '<https://x.y/a?b=1&amp;c=2> <https://x.y|the graph> <!here>' },
      'https://x.y/a?b=1&c=2 the graph (https://x.y) @here',
    ],
    ['a person’s text, not its twin in rich text', { text: '*bold* move', blocks: [richText('bold move')] }, '*bold* move'],
    ['rich text alone', { text: '', blocks: [richText('only here')] }, 'only here'],
    [
      'blocks instead of their fallback',
      {
        text: 'New alert',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'High &amp; rising' } },
          {
            type: 'section',
            text: markdown('CPU &gt; 90 % on <https://x.y|web-3>'),
            fields: [markdown('*Since*\n14:00')],
            accessory: { type: 'button', text: markdown('Silence') },
          },
          { type: 'divider' },
          { type: 'context', elements: [{ type: 'image', alt_text: 'logo' }, markdown('by <@U1>')] },
          { type: 'image', title: { type: 'plain_text', text: 'the graph' }, alt_text: 'graph' },
          { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Ack' } }] },
        ],
      },
      'High & rising\nCPU > 90 % on web-3 (https://x.y)\n*Since*\n14:00\nlogo\nby <@U1>\nthe graph',
    ],
    ['the text where blocks say nothing', { text: 'a picture', blocks: [{ type: 'image', image_url: 'https://x.y' }] }, 'a picture'],
    [
      'every element of rich text',
      {
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'user', user_id: 'U1' },
                  { type: 'text', text: ' a < b ' },
                  { type: 'link', url: 'https://x.y' },
                  { type: 'link', url: 'https://x.y', text: 'graph' },
                  { type: 'emoji', name: 'fire' },
                  { type: 'broadcast', range: 'here' },
                  { type: 'channel', channel_id: 'C1' },
                  { type: 'usergroup', usergroup_id: 'S1' },
                  { type: 'date', timestamp: 1, fallback: 'today' },
                ],
              },
              {
                type: 'rich_text_list',
                style: 'bullet',
                elements: [
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
                ],
              },
              { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'kill -9' }] },
              { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
            ],
          },
        ],
      },
      '<@U1> a < b https://x.ygraph (https://x.y):fire:@here#C1@S1today\none\ntwo\nkill -9\nquoted',
    ],
    [
      'attachments',
      {
        text: '',
        attachments: [
          {
            pretext: 'from CI',
            title: 'Build 411',
            text: 'failed &amp; stopped',
            fields: [{ title: 'branch', value: 'main' }],
            fallback: 'no',
          },
          { fallback: 'a fallback' },
        ],
      },
      'from CI\nBuild 411\nfailed & stopped\nbranch: main\na fallback',
    ],
    [
      'blocks of attachments',
      { text: 'Alert', attachments: [{ blocks: [{ type: 'section', text: markdown('inside') }] }] },
      'Alert\ninside',
    ],
    [
      'no previews',
      {
        text: '<https://x.y>',
        attachments: [
          { from_url: 'https://x.y', title: 'X', text: 'about x' },
          { is_app_unfurl: true, title: 'T-1' },
        ],
      },
      'https://x.y',
    ],
    [
      'a message passed on',
      { text: '', attachments: [{ is_share: true, from_url: 'https://acme.slack.com/archives/C1/p1', text: 'said elsewhere' }] },
      'said elsewhere',
    ],
    [
      'a table',
      {
        text: '',
        blocks: [
          {
            type: 'table',
            rows: [
              [
                { type: 'raw_text', text: 'host' },
                { type: 'raw_text', text: 'load' },
              ],
              [{ type: 'raw_text', text: 'db-1' }, richText('40')],
            ],
          },
        ],
      },
      'host | load\ndb-1 | 40',
    ],
    [
      'blocks that nobody knows yet',
      { text: '', blocks: [{ type: 'hologram', text: markdown('see'), elements: [{ type: 'ray', text: 'light' }] }, { nothing: 1 }] },
      'see\nlight',
    ],
  ])('%s', (_, fields, words) => {
    expect(seen(fields).text).toBe(words);
  });
});

describe('a change', () => {
  const eventTs = '1772416900.000500';
  const change = (after: object, before: object) =>
    message({
      user: undefined,
      ts: eventTs,
      event_ts: eventTs,
      subtype: 'message_changed',
      hidden: true,
      message: { type: 'message', user: 'UANA', ts, ...after },
      previous_message: { type: 'message', user: 'UANA', ts, ...before },
    });

  it('by hand is an edit, with the text it replaced', () => {
    const edited = { user: 'UANA', ts: '1772416900.000000' };
    expect(change({ text: 'b', edited, thread_ts: '1772416000.000100' }, { text: 'a', thread_ts: '1772416000.000100' })).toMatchObject({
      kind: 'seen',
      sighting: {
        ts,
        text: 'b',
        before: 'a',
        authorId: 'UANA',
        threadTs: '1772416000.000100',
        version: eventTs,
        editedTs: edited.ts,
        deletedTs: null,
      },
    });
  });

  it('of an app’s blocks is an edit, though Slack marks none', () => {
    const block = (text: string) => ({ text: 'card', blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] });
    expect(change(block('mitigating'), block('investigating'))).toMatchObject({
      sighting: { text: 'mitigating', before: 'investigating', version: eventTs, editedTs: eventTs },
    });
  });

  it('keeps its own time when an older edit is still marked', () => {
    const edited = { user: 'UANA', ts: '1772416850.000000' };
    expect(change({ text: 'c', edited }, { text: 'b', edited })).toMatchObject({ sighting: { editedTs: eventTs } });
  });

  it('that takes a file away is an edit', () => {
    const file = { id: 'F1', name: 'dump.sql', size: 1 };
    expect(change({ text: 'dump', files: [{ id: 'F1', mode: 'tombstone' }] }, { text: 'dump', files: [file] })).toMatchObject({
      sighting: { details: {}, before: 'dump' },
    });
  });

  it.each([
    ['a preview', { text: '<https://x.y>', attachments: [{ from_url: 'https://x.y', title: 'X' }] }, { text: '<https://x.y>' }],
    [
      'a counter of replies',
      { text: 'look', thread_ts: ts, reply_count: 3, latest_reply: eventTs },
      { text: 'look', thread_ts: ts, reply_count: 2 },
    ],
    [
      'a preview of an edited message',
      { text: 'b', edited: { ts: '1772416850.000000' }, attachments: [{ from_url: 'https://x.y' }] },
      { text: 'b', edited: { ts: '1772416850.000000' } },
    ],
    [
      'a button',
      { text: 'card', blocks: [{ type: 'actions', elements: [] }] },
      { text: 'card', blocks: [{ type: 'actions', elements: [{ type: 'button' }] }] },
    ],
  ])('by %s is no edit', (_, after, before) => {
    expect(change(after, before)).toBeNull();
  });

  it('into a tombstone is a deletion, by whoever wrote it', () => {
    expect(
      change(
        { user: 'USLACKBOT', subtype: 'tombstone', text: 'This message was deleted.', thread_ts: ts, reply_count: 1 },
        { text: 'secret', thread_ts: ts },
      ),
    ).toMatchObject({
      sighting: { ts, text: '', authorId: 'UANA', threadTs: null, deletedTs: eventTs, version: '' },
    });
  });
});

describe('a deletion', () => {
  const deletion = (previous: object | undefined) =>
    message({
      user: undefined,
      ts: '1772416900.000500',
      event_ts: '1772416900.000500',
      subtype: 'message_deleted',
      hidden: true,
      deleted_ts: ts,
      ...(previous && { previous_message: previous }),
    });

  it('keeps the fact and nothing that was said', () => {
    const heard = deletion({
      type: 'message',
      user: 'UANA',
      ts,
      text: 'secret',
      thread_ts: '1772416000.000100',
      files: [{ id: 'F1', name: 'key.pem' }],
    });
    expect(heard).toMatchObject({
      kind: 'seen',
      sighting: { channelId: channel, ts, deletedTs: '1772416900.000500', authorId: 'UANA', threadTs: '1772416000.000100' },
    });
    expect(JSON.stringify(heard)).not.toMatch(/secret|key\.pem/);
  });

  it('of a tombstone names nobody, and of an unknown message either', () => {
    expect(deletion({ ts, user: 'USLACKBOT', subtype: 'tombstone', text: 'This message was deleted.' })).toMatchObject({
      sighting: { authorId: null },
    });
    expect(deletion(undefined)).toMatchObject({ sighting: { authorId: null, deletedTs: '1772416900.000500' } });
  });
});

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
