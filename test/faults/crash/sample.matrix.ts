import { describe, expect, it } from '@jest/globals';
import { crashRun } from './crash-run.ts';
import type { KillPoint } from './kill-plan.ts';

/** From the first call to the last, every so many, by turns before and after. The full matrix is in crash.matrix.ts. */
const every = (step: number, first: number, last = 60): KillPoint[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => ({
    nth: first + index * step,
    moment: index % 2 === 0 ? 'after' : 'before',
  }));
const runMs = 120_000;

describe('a bot that is killed again and again in one incident', () => {
  it.each([
    ['and is started again', { database: 'external', replicas: 1, at: 'calls', kills: every(13, 7) }],
    ['while another one takes over', { database: 'external', replicas: 2, at: 'calls', kills: every(11, 12) }],
    ['together with its own database', { database: 'embedded', replicas: 1, at: 'calls', kills: every(21, 16) }],
  ] as const)(
    '%s, loses nothing and does nothing twice',
    async (_, plan) => {
      const { faults, killed } = await crashRun(plan);
      expect({ killed, faults }).toEqual({ killed, faults: [] });
      expect(killed).toHaveLength(plan.kills.length);
    },
    runMs,
  );
});
