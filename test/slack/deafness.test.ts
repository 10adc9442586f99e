import { describe, expect, it } from '@jest/globals';
import { openDeafness } from '../../src/slack/catch-up/deafness.ts';

describe('while no socket stands', () => {
  it('there is doubt at once and every half a minute, and none once one stands', () => {
    let [nowMs, isConnected] = [0, true];
    const doubtedAt: number[] = [];
    const doubt = { raise: () => doubtedAt.push(nowMs) };
    const { look } = openDeafness({ connected: () => isConnected, doubt, now: () => new Date(nowMs) });
    for (; nowMs < 200_000; nowMs += 1_000) {
      isConnected = nowMs < 10_000 || nowMs >= 80_000;
      look();
    }
    expect(doubtedAt).toEqual([10_000, 40_000, 70_000]);
  });
});
