import { describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../page/channel/rows.ts';
import { prefixLines, toggleMark } from '../../page/composer/editing.ts';
import { readable } from '../../page/composer/readable.ts';
import { parseMarkdown } from '../../page/markdown/parse-markdown.ts';
import { applyChange } from '../../page/store/apply.ts';
import { initialState, type State } from '../../page/store/state.ts';
import type { ChannelView, MessageView, PersonView } from '../../page-server/protocol.ts';

const channel: ChannelView = {
  id: 'C1',
  kind: 'channel',
  name: 'general',
  topic: '',
  purpose: '',
  isArchived: false,
  isMember: true,
  members: ['U1', 'U2'],
  bookmarks: [],
  pins: [],
  isLimited: false,
  latest: '',
  lastRead: '',
  unread: 0,
  mentions: 0,
};
const ana: PersonView = {
  id: 'U1',
  name: 'ana',
  realName: 'Ana Torres',
  title: '',
  tz: 'Etc/UTC',
  isBot: false,
  isActive: true,
  deleted: false,
};
const said = (seconds: number, text: string, more: Partial<MessageView> = {}): MessageView => ({
  ts: `${1795260000 + seconds}.000100`,
  channel: 'C1',
  user: 'U1',
  text,
  ...more,
});
const opened = (messages: MessageView[], hasNewer = false): State => ({
  ...initialState,
  me: 'U2',
  channels: { C1: channel },
  stretches: { C1: { messages, hasOlder: false, hasNewer } },
});
const posted = (message: MessageView, mentionsMe = false) => ({ kind: 'message' as const, message, isNew: true, mentionsMe });

describe('what a change does to what is known', () => {
  it('adds a message once, however often it is heard, and counts it', () => {
    const state = [posted(said(1, 'one')), posted(said(2, 'two'))].reduce(applyChange, opened([]));
    const again = applyChange(state, { ...posted(said(2, 'two, edited')), isNew: false });
    expect(again.stretches['C1']?.messages.map(({ text }) => text)).toEqual(['one', 'two, edited']);
    expect(again.channels['C1']?.unread).toBe(2);
  });

  it('counts as a call what calls me, and nothing of my own', () => {
    const state = [posted(said(1, '@ben'), true), posted(said(2, 'mine', { user: 'U2' }))].reduce(applyChange, opened([]));
    expect(state.channels['C1']).toMatchObject({ unread: 1, mentions: 1 });
  });

  it('leaves replies to their thread', () => {
    const state = applyChange(opened([said(1, 'parent')]), posted(said(2, 'reply', { thread_ts: said(1, '').ts })));
    expect(state.stretches['C1']?.messages).toHaveLength(1);
    expect(state.channels['C1']?.unread).toBe(0);
  });

  it('does not put news behind a gap', () => {
    expect(applyChange(opened([said(1, 'old')], true), posted(said(900, 'new'))).stretches['C1']?.messages).toHaveLength(1);
  });

  it('keeps a bounded number of messages while one only watches', () => {
    const many = Array.from({ length: 1000 }, (_, index) => posted(said(index, `${index}`)));
    const stretch = many.reduce(applyChange, opened([])).stretches['C1'];
    expect(stretch?.messages.length).toBeLessThanOrEqual(250);
    expect(stretch?.messages.at(-1)?.text).toBe('999');
    expect(stretch?.hasOlder).toBe(true);
  });
});

describe('the rows of a channel', () => {
  it('groups an author’s messages within five minutes, and begins anew each day', () => {
    const rows = rowsOf(
      [said(0, 'a'), said(60, 'b'), said(500, 'c'), said(510, 'd', { user: 'U2' }), said(86_400, 'e')],
      'Etc/UTC',
      undefined,
      'U2',
    );
    expect(rows.map((row) => (row.kind === 'message' ? `${row.grouped ? '+' : ''}${row.message.text}` : row.kind))).toEqual([
      'day',
      'a',
      '+b',
      'c',
      'd',
      'day',
      'e',
    ]);
  });

  it('draws the line above the first message of others that is new', () => {
    const rows = rowsOf([said(0, 'read'), said(10, 'mine', { user: 'U2' }), said(20, 'new')], 'Etc/UTC', said(0, '').ts, 'U2');
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'message', 'message', 'unread', 'message']);
  });
});

describe('writing', () => {
  it('puts marks around what is selected, and takes them away again', () => {
    const marked = toggleMark({ text: 'so bold', start: 3, end: 7 }, '*');
    expect(marked).toEqual({ text: 'so *bold*', start: 4, end: 8 });
    expect(toggleMark(marked, '*')).toEqual({ text: 'so bold', start: 3, end: 7 });
  });

  it('begins each selected line with the prefix', () => {
    expect(prefixLines({ text: 'a\nb\nc', start: 2, end: 5 }, '> ').text).toBe('a\n> b\n> c');
  });

  it('shows for editing what was typed', () => {
    const known = {
      people: { U1: ana },
      channels: { C1: channel },
      groups: { S1: { id: 'S1', handle: 'oncall', name: 'On call', members: [] } },
    };
    expect(readable('<@U1> see <#C1|> &amp; <https://a.b|a.b> <!here> <!subteam^S1> &lt;3', known)).toBe(
      '@ana see #general & https://a.b @here @oncall <3',
    );
  });
});

describe('Markdown', () => {
  it('reads headings, lists, tasks, tables, quotes and code', () => {
    const pieces = parseMarkdown(
      '# Title\ntext\n\n- [x] done\n- open\n  1. inner\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n```js\n# code\n```\n---',
    );
    expect(pieces.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'table', 'quote', 'code', 'line']);
    expect(pieces[2]).toMatchObject({
      items: [
        { text: 'done', done: true },
        { text: 'open', of: [{ kind: 'list', ordered: true }] },
      ],
    });
    expect(pieces[3]).toEqual({
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
  });
});
