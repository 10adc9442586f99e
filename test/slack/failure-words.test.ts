import { describe, expect, it } from '@jest/globals';
import { inWords } from '../../src/slack/failure-words.ts';

const words = (code: string): string =>
  inWords({
    effect: { kind: 'pin', board: 'card', ref: '' },
    place: { kind: 'channel' },
    refused: { kind: 'refused', code },
    announce: 'incidents',
  });

describe('an effect that was given up is told', () => {
  it.each([
    ['too_many_pins', 'remove one, and pin the card by hand'],
    ['user_is_restricted', 'an admin has to allow it'],
    ['msg_too_long', 'The fault is mine'],
  ])('of %s with what to do about it, not with a self-check that finds nothing', (code, cure) => {
    expect(words(code)).toContain(`Slack: \`${code}\``);
    expect(words(code)).toContain(cure);
    expect(words(code)).not.toContain('/incident check');
  });

  it('of a code that nobody knows with the self-check', () => {
    expect(words('brand_new_trouble')).toContain('/incident check');
  });
});
