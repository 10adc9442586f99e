import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readOption } from '../../../src/features/mitigation/read-option.ts';

const nothing = { pro: null, con: null, impact: null, recovery: null };

describe('an option', () => {
  it.each([
    ['rollback to 411', { ...nothing, title: 'rollback to 411' }],
    [
      'rollback to 411 | pro: fast | con: loses feature | impact: none | recovery: 10m',
      { title: 'rollback to 411', pro: 'fast', con: 'loses feature', impact: 'none', recovery: '10m' },
    ],
    ['recovery time = 1h|CONS:slow|restart the pool', { ...nothing, title: 'restart the pool', con: 'slow', recovery: '1h' }],
    ['fail over | pro: fast | pros: tested last week', { ...nothing, title: 'fail over', pro: 'fast; tested last week' }],
    ['restart db1 | quick and dirty | con:', { ...nothing, title: 'restart db1 | quick and dirty' }],
    ['set ratio 1:2 | note: only EU', { ...nothing, title: 'set ratio 1:2 | note: only EU' }],
    ['restart\npro: fast\ncon: drops sessions', { ...nothing, title: 'restart', pro: 'fast', con: 'drops sessions' }],
    ['constructor: x', { ...nothing, title: 'constructor: x' }],
  ])('%j', (text, value) => {
    expect(readOption(text)).toEqual({ ok: true, value });
  });

  it.each(['pro: fast', '| |', '| con: slow |'])('without a name (%j) is asked for it', (text) => {
    expect(readOption(text)).toMatchObject({ ok: false, why: expect.stringContaining('name') });
  });
});

const words = fc.stringMatching(/^[a-z0-9][a-z0-9 ,.'-]{0,30}[a-z0-9]$/);
const spaces = fc.stringMatching(/^ {0,3}$/);
const cases = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`,
);

it('reads the same whatever the order, the case and the spaces of its pieces', () => {
  const offer = fc.record(
    { title: words, pro: words, con: words, impact: words, recovery: words },
    { requiredKeys: ['title'], noNullPrototype: true },
  );
  fc.assert(
    fc.property(offer, fc.infiniteStream(fc.nat()), spaces, cases, (said, order, space, inCase) => {
      const pieces = Object.entries(said)
        .map(([name, text]) => ({ at: order.next().value, piece: name === 'title' ? text : `${inCase(name)}${space}:${space}${text}` }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ piece }) => piece);
      expect(readOption(pieces.join(`${space}|${space}`))).toEqual({ ok: true, value: { ...nothing, ...said } });
    }),
  );
});

it('loses no word, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const read = readOption(text);
      const kept = read.ok ? Object.values(read.value).join(' ') : text;
      const wordsOf = (from: string) => from.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
      const names = ['pro', 'pros', 'con', 'cons', 'contra', 'impact', 'recovery', 'recover', 'time'];
      const missing = wordsOf(text).filter((word) => !wordsOf(kept).includes(word) && !names.includes(word.toLowerCase()));
      expect(missing).toEqual([]);
    }),
  );
});
