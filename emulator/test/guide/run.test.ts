import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openGuide, type LiveGuide } from '../../guide/open-guide.ts';
import type { Run, Undertaking } from '../../index.ts';
import { until } from '../until.ts';

const witness = () => () => ({ writes: async () => [], tellsWhatBecameOf: async () => undefined });
const by = { person: 'U1', channel: undefined };

function guideOf(run: (run: Run) => Promise<void>, more: Partial<Undertaking> = {}): LiveGuide {
  const activity: Undertaking = { id: 'walk', label: 'Walk', describe: 'Step by step', run, ...more };
  return openGuide({ title: 'Things to do', activities: [activity], witness });
}
const phaseOf = (guide: LiveGuide) => guide.runs()[0]?.phase;
const ends = (guide: LiveGuide, phase: string) => until(() => phaseOf(guide) === phase);

describe('an activity', () => {
  it('tells its progress as it goes, with what was chosen and by whom', async () => {
    const guide = guideOf(
      async ({ chosen, by, tell, progress }) => {
        tell(`${by} walks ${chosen['pace']} to ${chosen['goal']}`);
        progress({ done: 1, of: 2, at: 'halfway' });
      },
      {
        choices: [
          { id: 'pace', label: 'Pace', options: [{ value: 'slowly', label: 'Slowly' }] },
          { id: 'goal', label: 'Goal', options: [{ value: 'home', label: 'Home' }] },
        ],
      },
    );
    expect(guide.start('walk', { goal: 'the hills' }, by)).toBe(true);
    await ends(guide, 'done');
    expect(guide.runs()).toEqual([
      { activity: 'walk', phase: 'done', done: 1, of: 2, at: 'halfway', lines: ['U1 walks slowly to the hills'] },
    ]);
  });

  it('runs once at a time, and again when it is over', async () => {
    const guide = guideOf(({ goesOn }) => goesOn());
    expect([guide.start('walk', {}, by), guide.start('walk', {}, by), guide.start('fly', {}, by)]).toEqual([true, false, false]);
    await ends(guide, 'done');
    expect(guide.start('walk', {}, by)).toBe(true);
  });

  it('waits where it may go on no further, until it may', async () => {
    let steps = 0;
    const guide = guideOf(async ({ goesOn }) => {
      for (; steps < 3; steps += 1) await goesOn();
    });
    guide.start('walk', {}, by);
    guide.steer('walk', 'pause');
    await turn();
    const paused = steps;
    expect(paused).toBeLessThan(3);
    await turn();
    expect(steps).toBe(paused);
    guide.steer('walk', 'resume');
    await ends(guide, 'done');
    expect(steps).toBe(3);
  });

  it('ends when it is stopped, also while it is paused', async () => {
    const guide = guideOf(async ({ goesOn }) => {
      for (;;) await goesOn();
    });
    guide.start('walk', {}, by);
    guide.steer('walk', 'pause');
    guide.steer('walk', 'stop');
    await ends(guide, 'stopped');
  });

  it('says why it could not go on', async () => {
    const guide = guideOf(() => Promise.reject(new Error('the bridge is out')));
    guide.start('walk', {}, by);
    await ends(guide, 'failed');
    expect(guide.runs()[0]?.lines).toEqual(['the bridge is out']);
  });
});
