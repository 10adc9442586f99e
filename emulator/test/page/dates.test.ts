import { describe, expect, it } from '@jest/globals';
import { dayName, dayOf } from '../../page/format/time.ts';
import { fromLocal, toLocal } from '../../page/format/zoned.ts';
import { formatDateTokens } from '../../page/mrkdwn/date-token.ts';

const now = new Date('2026-11-21T12:00:00Z');
const at = (iso: string) => Date.parse(iso) / 1000;

describe('date tokens', () => {
  it.each([
    ['{date_num}', '2026-11-20'],
    ['{date}', 'November 20th'],
    ['{date_short}', 'Nov 20'],
    ['{date_long}', 'Friday, November 20th, 2026'],
    ['{date_pretty}', 'yesterday'],
    ['{date_short_pretty} at {time}', 'yesterday at 9:05 AM'],
    ['{time_secs}', '9:05:07 AM'],
    ['{unknown} {ago}', '{unknown} 1 day ago'],
  ])('fills %s for a reader in Lagos', (template, expected) => {
    expect(formatDateTokens(at('2026-11-20T08:05:07Z'), template, 'Africa/Lagos', now).replaceAll('\u202f', ' ')).toBe(expected);
  });

  it('is on another day where the reader is', () => {
    const seconds = at('2026-11-20T20:30:00Z');
    expect(formatDateTokens(seconds, '{date_pretty} {time}', 'Asia/Kolkata', now).replaceAll('\u202f', ' ')).toBe('today 2:00 AM');
    expect(formatDateTokens(seconds, '{date_pretty} {time}', 'America/Los_Angeles', now).replaceAll('\u202f', ' ')).toBe(
      'yesterday 12:30 PM',
    );
  });

  it('names the year when it is another one', () => {
    expect(formatDateTokens(at('2025-03-01T12:00:00Z'), '{date} {date_short}', 'Etc/UTC', now)).toBe('March 1st, 2025 Mar 1, 2025');
  });
});

describe('days', () => {
  it.each([
    ['2026-11-21T11:00:00Z', 'Today'],
    ['2026-11-20T23:00:00Z', 'Yesterday'],
    ['2026-11-16T12:00:00Z', 'Monday, November 16th'],
    ['2025-12-31T12:00:00Z', 'Wednesday, December 31st, 2025'],
  ])('calls %s %s', (iso, expected) => {
    expect(dayName(new Date(iso), 'Etc/UTC', now)).toBe(expected);
  });

  it('begins the day when the reader’s begins', () => {
    expect(dayOf(new Date('2026-11-20T18:29:59Z'), 'Asia/Kolkata')).toBe('2026-11-20');
    expect(dayOf(new Date('2026-11-20T18:30:00Z'), 'Asia/Kolkata')).toBe('2026-11-21');
  });
});

describe('a moment on somebody’s clock', () => {
  it.each([
    ['2026-11-21', '09:30', 'Europe/Madrid', '2026-11-21T08:30:00Z'],
    ['2026-07-01', '00:15', 'Asia/Kolkata', '2026-06-30T18:45:00Z'],
    ['2026-03-29', '03:30', 'Europe/Paris', '2026-03-29T01:30:00Z'],
    ['2026-11-01', '12:00', 'America/New_York', '2026-11-01T17:00:00Z'],
  ])('reads %s %s in %s', (date, time, tz, iso) => {
    expect(fromLocal(date, time, tz)).toBe(at(iso));
    expect(toLocal(at(iso), tz)).toEqual({ date, time });
  });
});
