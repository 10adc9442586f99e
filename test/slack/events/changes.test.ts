import { describe, expect, it } from '@jest/globals';
import { channel, message, ts } from './reading.ts';

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
