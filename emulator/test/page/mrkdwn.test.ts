import { describe, expect, it } from '@jest/globals';
import { parseInline } from '../../page/mrkdwn/inline.ts';
import type { Inline, Piece } from '../../page/mrkdwn/nodes.ts';
import { isEmojiOnly } from '../../page/mrkdwn/emoji-only.ts';
import { parseMrkdwn } from '../../page/mrkdwn/parse.ts';

/** The tree in one line, to be read at a glance. */
function told(nodes: Inline[]): string {
  return nodes.map(tell).join('');
}

function tell(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '⏎';
    case 'bold':
    case 'italic':
    case 'strike':
      return `${node.kind}(${told(node.of)})`;
    case 'code':
      return `code(${node.text})`;
    case 'link':
      return `link(${node.url} ${node.label})`;
    case 'user':
    case 'channel':
    case 'group':
      return `${node.kind}(${node.id})`;
    case 'broadcast':
      return `broadcast(${node.range})`;
    case 'date':
      return `date(${node.unixSeconds} ${node.template} ${node.link ?? '-'} ${node.fallback})`;
    case 'emoji':
      return `emoji(${node.name}${node.skin ?? ''})`;
    default:
      return node satisfies never;
  }
}

const kinds = (pieces: Piece[]) => pieces.map(({ kind }) => kind);

describe('one line of mrkdwn', () => {
  it.each([
    ['*bold* _italic_ ~strike~', 'bold(bold) italic(italic) strike(strike)'],
    ['*bold _and italic_*', 'bold(bold italic(and italic))'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['* not bold * nor*this*', '* not bold * nor*this*'],
    ['(*bold*), *bold*!', '(bold(bold)), bold(bold)!'],
    ['*one\ntwo*', '*one⏎two*'],
    ['`*code* &lt;b&gt;` *b*', 'code(*code* <b>) bold(b)'],
    ['🚨 down ✓ ↗ é', 'emoji(rotating_light) down ✓ ↗ é'],
    ['*a `*` b*', 'bold(a code(*) b)'],
    ['fish &amp; chips &lt;script&gt;', 'fish & chips <script>'],
    ['&amp;lt;', '&lt;'],
    ['<https://a.b/c?d=1&amp;e=2|see *this*>', 'link(https://a.b/c?d=1&e=2 see *this*)'],
    ['<https://a.b>', 'link(https://a.b https://a.b)'],
    ['<mailto:a@b.c|a@b.c> <mailto:a@b.c>', 'link(mailto:a@b.c a@b.c) link(mailto:a@b.c a@b.c)'],
    ['<@U123> <@U123|ana> <#C123> <#C123|general>', 'user(U123) user(U123) channel(C123) channel(C123)'],
    ['<!here> <!channel> <!subteam^S1|@oncall>', 'broadcast(here) broadcast(channel) group(S1)'],
    ['<!date^1392734382^{date} at {time}^https://a.b|then>', 'date(1392734382 {date} at {time} https://a.b then)'],
    ['<!date^never^{date}|then>', 'then'],
    [':tada: :no_such_thing: 12:30:45 :wave::skin-tone-3:', 'emoji(tada) :no_such_thing: 12:30:45 emoji(wave3)'],
    ['an unclosed <link and *star', 'an unclosed <link and *star'],
  ])('reads %j', (text, expected) => {
    expect(told(parseInline(text))).toBe(expected);
  });
});

describe('a whole text of mrkdwn', () => {
  it('keeps lines together, and quotes apart', () => {
    expect(kinds(parseMrkdwn('one\ntwo\n&gt; said\n&gt; more\nthree'))).toEqual(['line', 'quote', 'line']);
  });

  it('quotes everything after three signs', () => {
    const [before, quote, ...others] = parseMrkdwn('before\n&gt;&gt;&gt; one\n*two*');
    expect([before?.kind, quote, others]).toEqual(['line', { kind: 'quote', of: [{ kind: 'line', of: parseInline('one\n*two*') }] }, []]);
  });

  it('formats nothing inside a block of code', () => {
    expect(parseMrkdwn('see\n```\n*a* &lt;b&gt; :tada:\n```\nend')).toEqual([
      { kind: 'line', of: [{ kind: 'text', text: 'see' }] },
      { kind: 'pre', text: '*a* <b> :tada:' },
      { kind: 'line', of: [{ kind: 'text', text: 'end' }] },
    ]);
  });

  it.each([
    [':tada: :eyes:', true],
    [':tada: done', false],
    ['', false],
  ])('knows whether %j is emoji alone', (text, expected) => {
    expect(isEmojiOnly(parseMrkdwn(text))).toBe(expected);
  });
});
