import { describe, expect, it } from '@jest/globals';
import { manualClock, realClock } from '../clock.ts';

describe('a clock moved by hand', () => {
  it('fires what falls due in order, each at its own time, also what is set on the way', () => {
    const clock = manualClock(1000);
    const fired: string[] = [];
    const note = (name: string) => fired.push(`${name}@${clock.now()}`);
    clock.after(300, () => note('late'));
    clock.after(100, () => {
      note('early');
      clock.after(50, () => note('between'));
    });
    clock.after(9000, () => note('never'));
    clock.advance(300);
    expect(fired).toEqual(['early@1100', 'between@1150', 'late@1300']);
    expect(clock.now()).toBe(1300);
  });

  it('forgets what was cancelled, and never goes back', () => {
    const clock = manualClock(1000);
    const cancel = clock.after(10, () => {
      throw new Error('cancelled');
    });
    cancel();
    clock.set(2000);
    expect(() => clock.set(1999)).toThrow('cannot go back');
  });
});

describe('the real clock', () => {
  it('runs as fast as asked, timers already set too', async () => {
    const clock = realClock({ speed: 1 });
    const started = clock.now();
    const fired = new Promise<number>((resolve) => clock.after(3_600_000, () => resolve(clock.now() - started)));
    clock.setSpeed(3_600_000);
    expect(await fired).toBeGreaterThanOrEqual(3_600_000);
  });

  it('waits longer than one setTimeout can', () => {
    const cancel = realClock().after(120 * 86_400_000, () => {
      throw new Error('too early');
    });
    cancel();
  });
});
