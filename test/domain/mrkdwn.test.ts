import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { channelLink, dateToken, defuse, escape, excerpt, link, toPlain, unescape, userMention } from '../../src/domain/mrkdwn.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '|',
        '*',
        '_',
        '~',
        '`',
        '```',
        '\n',
        '\n>',
        ' ',
        '!',
        '@',
        '#',
        '<!channel>',
        '<!here|here>',
        '@here',
      ),
      fc.constantFrom(
        '<@U123>',
        '<@U123|ana>',
        '<#C1|ops>',
        '<https://x.y|z>',
        'https://',
        'mailto:a@b.c',
        '&lt;',
        '\u202E',
        '@\u202Ehere',
        '\0',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('escape and unescape', () => {
  it('escapes the three characters and nothing else', () => {
    expect(escape('a & b < c > "d" \'e\'')).toBe('a &amp; b &lt; c &gt; "d" \'e\'');
  });

  it('undoes once', () => {
    expect(unescape('&amp;lt;script&amp;gt; &lt;b&gt;')).toBe('&lt;script&gt; <b>');
  });

  it('gives back every text', () => {
    fc.assert(fc.property(hostile, (text) => expect(unescape(escape(text))).toBe(text)));
  });
});

describe('toPlain', () => {
  it.each([
    ['<@U123|ana> and <@U456>', '@ana and @U456'],
    ['in <#C1|ops> or <#C2|>', 'in #ops or #C2'],
    ['<!channel> <!here|here> <!subteam^S1|@oncall> <!subteam^S1>', '@channel here @oncall @subteam'],
    ['<!date^1392734382^{date}|Feb 18>', 'Feb 18'],
    ['<https://a.b/c|docs> <https://a.b> <mailto:x@y.z|x@y.z>', 'docs (https://a.b/c) https://a.b x@y.z'],
    ['<script>alert(1)</script> 1 < 2 > 0', '<script>alert(1)</script> 1 < 2 > 0'],
  ])('reads %s as %s', (text, plain) => {
    expect(toPlain(text)).toBe(plain);
  });
});

describe('defuse', () => {
  it.each([
    ['site down', 'site down'],
    ['1 < 2 & 3 > 2', '1 &lt; 2 &amp; 3 &gt; 2'],
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
    ['*bold* _it_ ~no~ `code`', '∗bold∗ ˍitˍ ∼no∼ ˋcodeˋ'],
    ['db_primary_01 is down', 'db_primary_01 is down'],
    ['> said\n  > twice', '› said\n  › twice'],
    ['@channel look', '@\u2060channel look'],
    ['<!channel> <@U1>', '@\u2060channel @\u2060U1'],
    ['<@U1|ana> and <!subteam^S1> in <#C1>, <#C2|>, <#C3|ops>', '@\u2060ana and @\u2060S1 in #\u2060C1, #\u2060C2, #\u2060ops'],
    ['mail ana@example.com', 'mail ana@example.com'],
    ['see #general', 'see #\u2060general'],
    ['<https://evil.example|your bank>', 'your bank (https:\u2060//evil.example)'],
    ['قاعدة البيانات معطلة', 'قاعدة البيانات معطلة'],
    ['left \u202Ethgir', 'left thgir'],
    ['🚨 down 👩‍💻', '🚨 down 👩‍💻'],
  ])('shows %j as %j', (text, shown) => {
    expect(defuse(text)).toBe(shown);
  });

  it('leaves nothing with force, whatever comes in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = defuse(text);
        expect(shown).not.toMatch(/[<>*~`]/);
        expect(shown).not.toMatch(/&(?!amp;|lt;|gt;)/);
        expect(shown).not.toMatch(/^\s*&gt;/m);
        expect(shown).not.toMatch(/@(channel|here|everyone)(?![\p{L}\p{N}])/iu);
        expect(shown).not.toContain('://');
        expect(shown).not.toMatch(/[\0\u202E]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('excerpt', () => {
  it('fits once it is defused', () => {
    expect(excerpt('&'.repeat(3000), 100)).toHaveLength(96);
    expect(excerpt('the site is down', 12)).toBe('the site is…');
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (text, max) => expect(excerpt(text, max).length).toBeLessThanOrEqual(max)),
    );
  });

  it('never ends in half an escape', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 8, max: 60 }), (text, max) => expect(excerpt(text, max)).not.toMatch(/&(?!amp;|lt;|gt;)/)),
    );
  });
});

describe('tokens', () => {
  it('mentions and links by id', () => {
    expect(userMention('U1')).toBe('<@U1>');
    expect(channelLink('C1')).toBe('<#C1>');
  });

  it('keeps a label from breaking out of its link', () => {
    expect(link('https://x.slack.com/archives/C1/p1?a=1&b=2', 'a > b | <c>')).toBe(
      '<https://x.slack.com/archives/C1/p1?a=1&amp;b=2|a &gt; b | &lt;c&gt;>',
    );
  });

  it('gives a date each reader sees in their own zone, with a fallback in UTC', () => {
    const at = new Date('2026-11-21T14:30:59.900Z');
    expect(dateToken(at, '{date_short_pretty} at {time}')).toBe('<!date^1795271459^{date_short_pretty} at {time}|2026-11-21 14:30 UTC>');
    expect(dateToken(at, '{time}', 'in <5>')).toBe('<!date^1795271459^{time}|in &lt;5&gt;>');
  });
});
