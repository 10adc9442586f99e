import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Directory, escapeText, normaliseSent, normaliseTyped } from '../../blocks/index.ts';
import { unescape } from '../../page/mrkdwn/angle.ts';

const directory: Directory = {
  userId: (name) => (name === 'ana' || name === 'U1' ? 'U1' : undefined),
  groupId: (handle) => (handle === 'oncall' || handle === 'S1' ? 'S1' : undefined),
  channel: (name) => {
    if (name === 'general' || name === 'C1') return { id: 'C1', name: 'general' };
    return name === 'hidden' ? { id: 'C2', name: '' } : undefined;
  },
};
const typed = (text: string) => normaliseTyped(text, directory);

/** Text with much of what Slack treats specially in it. */
const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '&amp;',
        '&lt;',
        '|',
        '@',
        '#',
        '`',
        '*',
        ' ',
        '\n',
        '🚨',
        '👍🏽',
        '1️⃣',
        '🇫🇷',
        'é',
        '<!here>',
        '<@U1>',
        '<https://a.b|c>',
        'https://x.y/?a=1&b=2.',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text an app sends', () => {
  it.each([
    ['a & b', 'a &amp; b'],
    ['a &amp; b', 'a &amp; b'],
    ['1 < 2 > 0', '1 &lt; 2 &gt; 0'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<@U1> <#C1|general> <!subteam^S1> <!here> <!channel>', '<@U1> <#C1|general> <!subteam^S1> <!here> <!channel>'],
    ['<!date^1700000000^{date_short} at {time}|then>', '<!date^1700000000^{date_short} at {time}|then>'],
    ['<https://x.y/?a=1&b=2|R&D>', '<https://x.y/?a=1&amp;b=2|R&amp;D>'],
    ['see https://x.y/z, or (http://a.b/c).', 'see <https://x.y/z>, or (<http://a.b/c>).'],
    ['https://x.y/?a=1&b=2', '<https://x.y/?a=1&amp;b=2>'],
    ['https://x.y&lt;b', '<https://x.y>&lt;b'],
    ['🚨 fire 🔥', ':rotating_light: fire :fire:'],
    ['👍 👍🏽 ⚠️ ⚠', ':+1: :+1::skin-tone-4: :warning: :warning:'],
    ['plain *bold* 1 2 3', 'plain *bold* 1 2 3'],
  ])('%s is stored as %s', (sent, stored) => {
    expect(normaliseSent(sent)).toBe(stored);
  });

  it('is not changed by being sent back', () => {
    fc.assert(fc.property(trickyText, (text) => expect(normaliseSent(normaliseSent(text))).toBe(normaliseSent(text))));
  });

  it('never holds a bare sign outside angle brackets', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const outside = normaliseSent(text).replace(/<[^<>]*>/g, '');
        expect(outside).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      }),
    );
  });
});

describe('text a person types', () => {
  it.each([
    ['hi @ana and @oncall', 'hi <@U1> and <!subteam^S1>'],
    ['@here @channel @everyone', '<!here> <!channel> <!everyone>'],
    ['#general and #hidden', '<#C1|general> and <#C2|>'],
    ['@nobody #nowhere', '@nobody #nowhere'],
    ['<@U1> <#C1> <!subteam^S1>', '<@U1> <#C1|general> <!subteam^S1>'],
    ['<@U999> <!channel> <script>', '&lt;@U999&gt; &lt;!channel&gt; &lt;script&gt;'],
    ['write to ana@example.com', 'write to <mailto:ana@example.com|ana@example.com>'],
    ['a &amp; b', 'a &amp;amp; b'],
    ['https://x.y/?a=1&b=2!', '<https://x.y/?a=1&amp;b=2>!'],
    ['ok, @ana.', 'ok, <@U1>.'],
    ['httpd@x.yz @https://x.y', '<mailto:httpd@x.yz|httpd@x.yz> @<https://x.y>'],
    ['site down 🔥', 'site down :fire:'],
    ['“quoted” — dash', '“quoted” — dash'],
  ])('%s is sent as %s', (text, sent) => {
    expect(typed(text)).toBe(sent);
  });

  it('says the same once unescaped, where nothing in it is special', () => {
    const plainText = fc.stringMatching(/^[\w <>&*~`'",.!?|\n-]*$/);
    fc.assert(fc.property(plainText, (text) => expect(unescape(typed(text))).toBe(text)));
  });

  it('is stored by an app that repeats it exactly as it was sent', () => {
    fc.assert(fc.property(trickyText, (text) => expect(normaliseSent(typed(text))).toBe(typed(text))));
  });
});

describe('escaping', () => {
  it('is undone by reading', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(unescape(escapeText(text))).toBe(text)));
  });
});
