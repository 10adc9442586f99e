import { expect, it } from '@jest/globals';
import type { Moment } from '../../support/gatekeeper.ts';
import { crashRun } from './crash-run.ts';

const runMs = 120_000;

it(
  'sets an effect aside that kills the process three times, says so, and loses nothing that was in hand with it',
  async () => {
    const kills = { when: (moment: Moment, name: string) => moment === 'before' && name === 'conversations.setTopic', times: 3 };
    const { faults, killed } = await crashRun({ database: 'external', replicas: 1, at: 'calls', kills });

    expect(killed).toHaveLength(3);
    expect(faults).toEqual([
      'topic in conversations.setTopic/1 is failed: set_aside',
      expect.stringMatching(/^logged as an error: .*"kind":"topic","why":"set_aside","msg":"effect given up"/),
    ]);
  },
  runMs,
);
