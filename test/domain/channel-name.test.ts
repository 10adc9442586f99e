import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { channelName, channelNameAgain } from '../../src/domain/channel-name.ts';

const name = (title: string, number = 7, rehearsal = false) => channelName({ number, title, rehearsal });

describe('channelName', () => {
  it.each([
    ['site down', 'inc-7-site-down'],
    ['  Checkout: 500s!! (EU)  ', 'inc-7-checkout-500s-eu'],
    ["can't log in", 'inc-7-cant-log-in'],
    ['Café Zürich – ÅNGSTRÖM', 'inc-7-cafe-zurich-angstrom'],
    ['Straße', 'inc-7-strasse'],
    ['db_primary lag', 'inc-7-db_primary-lag'],
    ['東京が落ちた', 'inc-7'],
    ['🚨🚨', 'inc-7'],
    ['東京 api', 'inc-7-api'],
    ['', 'inc-7'],
    ['<!channel> <@U1|ana> broke it', 'inc-7-channel-ana-broke-it'],
    ['<@U1> saw it at <!subteam^S1>', 'inc-7-saw-it-at'],
    [':fire: api:gateway:down since 14:00:05 :+1::skin-tone-2:', 'inc-7-api-gateway-down-since-14-00-05'],
    ['_-_-_', 'inc-7'],
  ])('makes of %j %s', (title, expected) => {
    expect(name(title)).toBe(expected);
  });

  it('calls a rehearsal a drill', () => {
    expect(name('site down', 12, true)).toBe('drill-12-site-down');
  });

  it('cuts a long title at a word', () => {
    expect(name('the quick brown fox '.repeat(150))).toBe(`inc-7-${'the-quick-brown-fox-'.repeat(4).slice(0, 69)}`);
    expect(name('x'.repeat(3000))).toHaveLength(76);
  });

  it('is always a name that Slack takes, also with its suffix', () => {
    const anyTitle = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(anyTitle, fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (title, number, rehearsal) => {
        const made = name(title, number, rehearsal);
        expect(made).toMatch(/^(inc|drill)-\d+(-[a-z0-9_][a-z0-9_-]*)?$/);
        expect(made).not.toMatch(/[-_]$/);
        expect(channelNameAgain(made, 99).length).toBeLessThanOrEqual(80);
      }),
      { numRuns: 500 },
    );
  });
});
