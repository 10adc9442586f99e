import { expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { openLearning } from '../../src/slack/learning.ts';

it('learns who is there again half a minute after it failed, and not before', async () => {
  let now = Date.parse('2026-03-02T02:00:00Z');
  const answers = [Promise.reject(new Error('ratelimited')), Promise.resolve(), Promise.resolve()];
  let asked = 0;
  const learning = openLearning(() => answers[asked++] ?? Promise.resolve(), { log: createLog('silent'), now: () => new Date(now) });

  await learning.learn();
  learning.again();
  expect(asked).toBe(1);
  now += 30_000;
  learning.again();
  learning.again();
  expect(asked).toBe(2);
  await learning.learn();
  now += 60_000;
  learning.again();
  expect(asked).toBe(2);
});
