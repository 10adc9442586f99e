import { describe, expect, it } from '@jest/globals';
import { readMessageLink } from '../../../src/features/timeline/message-link.ts';

const at = { channelId: 'C024BE91L', ts: '1700000000.000100' };

describe('a message link', () => {
  it.each([
    'https://acme.slack.com/archives/C024BE91L/p1700000000000100',
    '<https://acme.slack.com/archives/C024BE91L/p1700000000000100>',
    '<https://acme.slack.com/archives/C024BE91L/p1700000000000100|that one>',
    'https://acme.slack.com/archives/C024BE91L/p1700000000000100?thread_ts=1699999999.000200&cid=C024BE91L',
    '  https://acme.enterprise.slack.com/archives/C024BE91L/p1700000000000100 please',
  ])('is read from %s', (text) => {
    expect(readMessageLink(text)).toEqual({ ok: true, value: at });
  });

  it.each([
    '',
    'that one',
    'https://acme.slack.com/archives/C024BE91L',
    'https://acme.slack.com/archives/C024BE91L/p17000',
    'p1700000000000100',
  ])('is not read from “%s”', (text) => {
    expect(readMessageLink(text)).toEqual({ ok: false, why: expect.stringContaining('Copy link') });
  });
});
