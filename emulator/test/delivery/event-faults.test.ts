import { beforeEach, describe, expect, it } from '@jest/globals';
import { manualClock, type ManualClock } from '../../clock.ts';
import { type DisturbedRoad, disturbedRoad } from '../../delivery/event-faults.ts';

const HELD_MAX = 10;
let clock: ManualClock;
let sent: number[];
let road: DisturbedRoad<number>;

beforeEach(() => {
  clock = manualClock(0);
  sent = [];
  road = disturbedRoad(clock, (event) => sent.push(event), HELD_MAX);
});

const pass = (...events: number[]) => events.forEach((event) => road.pass(event));

describe('the road of events', () => {
  it('keeps number and order unless told otherwise', () => {
    pass(1, 2, 3);
    expect(sent).toEqual([1, 2, 3]);
  });

  it('sends each twice', () => {
    road.set({ duplicate: true });
    pass(1, 2);
    expect(sent).toEqual([1, 1, 2, 2]);
  });

  it('swaps neighbours, and lets the last one go after a second', () => {
    road.set({ reorder: true });
    pass(1, 2, 3);
    expect(sent).toEqual([2, 1]);
    clock.advance(1000);
    expect(sent).toEqual([2, 1, 3]);
    pass(4, 5);
    expect(sent).toEqual([2, 1, 3, 5, 4]);
  });

  it('holds events up by the clock', () => {
    road.set({ lateMs: 5000 });
    pass(1);
    clock.advance(4999);
    expect(sent).toEqual([]);
    clock.advance(1);
    expect(sent).toEqual([1]);
  });

  it('disturbs only so many', () => {
    road.set({ duplicate: true, times: 1 });
    pass(1, 2);
    expect(sent).toEqual([1, 1, 2]);
  });

  it('gives up everything held back when cleared, once', () => {
    road.set({ lateMs: 5000 });
    pass(1, 2);
    road.clear();
    pass(3);
    clock.advance(10_000);
    expect(sent).toEqual([1, 2, 3]);
  });

  it('lets the one that waits longest go when too many are held up', () => {
    road.set({ lateMs: 60_000 });
    pass(...Array.from({ length: HELD_MAX + 2 }, (_, index) => index));
    expect(sent).toEqual([0, 1]);
  });
});
