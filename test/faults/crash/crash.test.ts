import { expect, it } from '@jest/globals';
import { crashRun } from './crash-run.ts';
import type { KillPoint } from './kill-plan.ts';

const runMs = 180_000;

/** Two of the points of the matrix, spread over the incident. */
const kills: readonly KillPoint[] = [
  { name: 'chat.postMessage announcement/#/', nth: 1, moment: 'before' },
  { name: 'chat.postMessage checkpoint/#/#', nth: 1, moment: 'after' },
];

it(
  'a bot that is killed in an incident while another one takes over loses nothing and does nothing twice',
  async () => {
    expect(await crashRun({ database: 'external', replicas: 2, at: 'calls', kills })).toMatchObject({ killed: kills, faults: [] });
  },
  runMs,
);
