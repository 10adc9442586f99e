import { describe, expect, it } from '@jest/globals';
import { nextWorkingMorning } from '../../../src/features/followups/working-days.ts';

describe('the next working morning', () => {
  it.each([
    ['a Wednesday', '2026-03-04T15:00:00Z', 'Europe/Berlin', '2026-03-05T08:00:00.000Z'],
    ['the small hours of a day', '2026-03-04T00:30:00Z', 'Europe/Berlin', '2026-03-05T08:00:00.000Z'],
    ['a Friday, over the weekend', '2026-03-06T15:00:00Z', 'Europe/Berlin', '2026-03-09T08:00:00.000Z'],
    ['a Saturday', '2026-03-07T15:00:00Z', 'Europe/Berlin', '2026-03-09T08:00:00.000Z'],
    ['a Thursday in UTC that is Friday in Tokyo', '2026-03-05T20:00:00Z', 'Asia/Tokyo', '2026-03-09T00:00:00.000Z'],
    ['the day before clocks change', '2026-03-27T15:00:00Z', 'Europe/Berlin', '2026-03-30T07:00:00.000Z'],
  ])('after %s', (_, after, zone, next) => {
    expect(nextWorkingMorning(new Date(after), zone).toISOString()).toBe(next);
  });
});
