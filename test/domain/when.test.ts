import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseWhen, takeDue } from '../../src/domain/when.ts';
import { momentsOf, plusDays, wallTime, zoneOrUtc } from '../../src/domain/zone.ts';

// Friday 20 November 2026, 17:30 in Madrid.
const friday = { now: new Date('2026-11-20T16:30:00Z'), zone: 'Europe/Madrid' };
const read = (text: string, reading = friday) => {
  const when = parseWhen(text, reading);
  return when.ok ? when.value.toISOString() : when.why;
};

describe('parseWhen', () => {
  it.each([
    ['15m', '2026-11-20T16:45:00.000Z'],
    ['by 15m', '2026-11-20T16:45:00.000Z'],
    ['in 1h 30m', '2026-11-20T18:00:00.000Z'],
    ['in two hours', '2026-11-20T18:30:00.000Z'],
    ['at 18:15', '2026-11-20T17:15:00.000Z'],
    ['14:30', '2026-11-21T13:30:00.000Z'],
    ['9am', '2026-11-21T08:00:00.000Z'],
    ['12 am', '2026-11-20T23:00:00.000Z'],
    ['7:05 PM', '2026-11-20T18:05:00.000Z'],
    ['tomorrow 9am', '2026-11-21T08:00:00.000Z'],
    ['by tomorrow', '2026-11-21T16:00:00.000Z'],
    ['tonight', '2026-11-20T21:00:00.000Z'],
    ['by monday', '2026-11-23T16:00:00.000Z'],
    ['monday morning', '2026-11-23T05:00:00.000Z'],
    ['by Friday', '2026-11-27T16:00:00.000Z'],
    ['2026-12-01', '2026-12-01T16:00:00.000Z'],
    ['2026-12-01 14:30', '2026-12-01T13:30:00.000Z'],
    ['dec 1', '2026-12-01T16:00:00.000Z'],
    ['5pm UTC', '2026-11-20T17:00:00.000Z'],
  ])('reads “%s”', (text, at) => {
    expect(read(text)).toBe(at);
  });

  it('takes the end of the day while it is still to come', () => {
    expect(read('by eod', { ...friday, now: new Date('2026-11-20T09:00:00Z') })).toBe('2026-11-20T16:00:00.000Z');
  });

  it.each(['', 'soon', 'at 25:00', '14:60', '13pm', '2026-02-30', '5', 'replica lag'])('refuses “%s” with an example', (text) => {
    expect(read(text)).toMatch(/is not a time\. Write it like `15m`/);
  });

  it('refuses a duration as durations are refused', () => {
    expect(read('by 4s')).toBe('“4s” is too short: the shortest is 5 s.');
    expect(read('30m1h')).toMatch(/“30m1h” is not a duration/);
  });

  it.each(['2026-11-19', 'yesterday', 'today'])('refuses “%s”, which has passed', (text) => {
    expect(read(text)).toMatch(/has already passed/);
  });
});

describe('parseWhen where clocks change', () => {
  it.each([
    ['set forward: 02:30 is skipped', 'Europe/Madrid', '2026-03-28T22:00:00Z', '02:30', '2026-03-29T01:30:00.000Z'],
    ['set forward: after the gap', 'Europe/Madrid', '2026-03-28T22:00:00Z', '03:30', '2026-03-29T01:30:00.000Z'],
    ['set forward: 9am is an hour sooner', 'America/New_York', '2026-03-07T20:00:00Z', 'tomorrow 9am', '2026-03-08T13:00:00.000Z'],
    ['set back: the first 02:30', 'Europe/Madrid', '2026-10-24T22:00:00Z', '02:30', '2026-10-25T00:30:00.000Z'],
    ['set back: the second, once the first has passed', 'Europe/Madrid', '2026-10-25T00:45:00Z', '02:30', '2026-10-25T01:30:00.000Z'],
    ['set back: friday after', 'America/New_York', '2026-10-30T23:00:00Z', 'next friday 9am', '2026-11-06T14:00:00.000Z'],
    ['half an hour only', 'Australia/Lord_Howe', '2026-04-04T12:00:00Z', '01:45', '2026-04-04T14:45:00.000Z'],
    ['a zone of quarter hours', 'Asia/Kathmandu', '2026-06-01T00:00:00Z', '14:30', '2026-06-01T08:45:00.000Z'],
    ['a duration does not care', 'Europe/Madrid', '2026-03-29T00:30:00Z', '1h', '2026-03-29T01:30:00.000Z'],
  ])('%s', (_, zone, now, text, at) => {
    expect(read(text, { now: new Date(now), zone })).toBe(at);
  });

  const zones = fc.constantFrom(
    'UTC',
    'Europe/Madrid',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'America/Sao_Paulo',
  );
  const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
  const wholeMinute = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

  it('finds every moment again by what its wall clock shows', () => {
    fc.assert(
      fc.property(moments.map(wholeMinute), zones, (at, zone) => {
        expect(momentsOf(wallTime(at, zone), zone)).toContainEqual(at);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the next moment at which the wall shows the time', () => {
    fc.assert(
      fc.property(moments, zones, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (now, zone, hour, minute) => {
        const when = parseWhen(`${hour}:${String(minute).padStart(2, '0')}`, { now, zone });
        const waitMs = when.ok ? when.value.getTime() - now.getTime() : 0;
        expect(waitMs).toBeGreaterThan(0);
        expect(waitMs).toBeLessThanOrEqual(26 * 3_600_000);
        if (!when.ok) return;
        expect(momentsOf({ ...wallTime(when.value, zone), hour, minute }, zone)).toContainEqual(when.value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('takeDue', () => {
  it.each([
    ['check replica lag by 15m', 'check replica lag', '2026-11-20T16:45:00.000Z'],
    ['call the vendor at 18:15', 'call the vendor', '2026-11-20T17:15:00.000Z'],
    ['stand by the door by friday', 'stand by the door', '2026-11-27T16:00:00.000Z'],
    ['look at replica', 'look at replica', undefined],
    ['caused by deploy 411', 'caused by deploy 411', undefined],
    ['by 15m', '', '2026-11-20T16:45:00.000Z'],
    ['stand by', 'stand by', undefined],
    ['nearby 15m', 'nearby 15m', undefined],
    ['put it on stand-by 15m', 'put it on stand-by 15m', undefined],
  ])('splits “%s”', (typed, text, at) => {
    expect(takeDue(typed, friday)).toEqual(at === undefined ? { text } : { text, dueAt: new Date(at) });
  });
});

describe('texts without a limit', () => {
  it('are not searched for a time through and through', () => {
    const long = 'by '.repeat(13_000);
    expect(takeDue(`${long}friday`, friday)).toEqual({ text: long.trim().replace(/ by$/, ''), dueAt: new Date('2026-11-27T16:00:00Z') });
    expect(read(long)).toMatch(/^“(by ){5,}by…” is not a time/);
  });

  it('are defused where they are repeated', () => {
    expect(read('<!channel>')).toMatch(/^“@\u2060channel” is not a time/);
  });
});

describe('zones', () => {
  it('falls back to UTC for a zone nobody knows', () => {
    expect(['Asia/Kolkata', 'Mars/Olympus', null, undefined, ''].map(zoneOrUtc)).toEqual(['Asia/Kolkata', 'UTC', 'UTC', 'UTC', 'UTC']);
  });

  it('carries days over the year', () => {
    expect(plusDays({ year: 2026, month: 12, day: 31, hour: 9, minute: 0 }, 1)).toEqual({
      year: 2027,
      month: 1,
      day: 1,
      hour: 9,
      minute: 0,
    });
  });
});
