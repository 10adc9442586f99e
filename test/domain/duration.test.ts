import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/domain/duration.ts';

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['1h30m', 5_400_000],
    ['2h', 7_200_000],
    ['3d', 259_200_000],
    ['1D2H', 93_600_000],
    ['5s', 5000],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms });
  });

  it.each(['', ' ', '15', 'm', '15 m', '15min', '-5m', '1.5h', '30m1h', '1h1h', '1e3s', '٣m', '9999999999s'])('refuses “%s”', (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, why: expect.stringContaining('is not a duration') });
  });

  it('refuses what is shorter than a person may ask for, unless told otherwise', () => {
    expect(parseDuration('4s')).toEqual({ ok: false, why: '“4s” is too short: the shortest is 5 s.' });
    expect(parseDuration('1s', 1000)).toEqual({ ok: true, value: 1000 });
    expect(parseDuration('0m', 1000)).toEqual({ ok: false, why: '“0m” is too short: the shortest is 1 s.' });
  });

  it('refuses what no calendar would hold', () => {
    expect(parseDuration('999999999d')).toEqual({ ok: false, why: '“999999999d” is too long: the longest is 366 d.' });
  });

  it('adds up its parts', () => {
    const part = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 5, max: 300 }), (d, h, m, s) => {
        expect(parseDuration(`${d}d${h}h${m}m${s}s`)).toEqual({ ok: true, value: (((d * 24 + h) * 60 + m) * 60 + s) * 1000 });
      }),
    );
  });

  it('never throws, and a refusal says why', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseDuration(text);
        expect(read.ok ? read.value : read.why).toBeTruthy();
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [-5000, '0 s'],
    [1000, '1 s'],
    [90_000, '1 min 30 s'],
    [5_400_000, '1 h 30 min'],
    [5_430_000, '1 h 30 min'],
    [3_600_000, '1 h'],
    [3_601_000, '1 h'],
    [86_400_000 * 3 + 3_600_000 * 4, '3 d 4 h'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });

  it('is read back to what it was, but for what it cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 300 * 86_400_000 }), (ms) => {
        const read = parseDuration(formatDuration(ms).replaceAll('min', 'm').replaceAll(' ', ''));
        expect(read.ok).toBe(true);
        const lost = ms - (read.ok ? read.value : 0);
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThan(ms >= 86_400_000 ? 3_600_000 : 60_000);
      }),
    );
  });
});
