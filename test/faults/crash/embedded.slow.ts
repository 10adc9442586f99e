import { expect, it } from '@jest/globals';
import { crashRun } from './crash-run.ts';
import type { KillPoint } from './kill-plan.ts';

const runMs = 180_000;
const kills: readonly KillPoint[] = [{ name: 'chat.postMessage line/#', nth: 1, moment: 'after' }];

it(
  'a bot that is killed in an incident together with its own database loses nothing and does nothing twice',
  async () => {
    expect(await crashRun({ database: 'embedded', replicas: 1, at: 'calls', kills })).toMatchObject({ killed: kills, faults: [] });
  },
  runMs,
);
