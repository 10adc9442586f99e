import { describe, expect, it } from '@jest/globals';
import { crashRun } from './crash-run.ts';
import type { CrashPlan } from './crash-world.ts';
import type { KillPoint } from './kill-plan.ts';

const runMs = 180_000;

/** A few of the points of the matrix, one or two replicas, with a database of its own and with another's, spread over the incident. */
const plans: [what: string, plan: CrashPlan & { kills: readonly KillPoint[] }][] = [
  [
    'while another one takes over',
    {
      database: 'external',
      replicas: 2,
      at: 'calls',
      kills: [
        { name: 'chat.postMessage announcement/#/', nth: 1, moment: 'before' },
        { name: 'chat.postMessage checkpoint/#/#', nth: 1, moment: 'after' },
      ],
    },
  ],
  [
    'together with its own database',
    { database: 'embedded', replicas: 1, at: 'calls', kills: [{ name: 'chat.postMessage line/#', nth: 1, moment: 'after' }] },
  ],
];

describe('a bot that is killed in an incident', () => {
  it.each(plans)(
    '%s, loses nothing and does nothing twice',
    async (_, plan) => {
      const { faults, killed } = await crashRun(plan);
      expect({ killed, faults }).toEqual({ killed, faults: [] });
      expect(killed).toHaveLength(plan.kills.length);
    },
    runMs,
  );
});
