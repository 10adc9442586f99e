import { describe, it } from '@jest/globals';
import { methods, troubles } from './troubles.ts';
import { openUndisturbed } from './undisturbed.ts';

const { story, comesToTheSame } = openUndisturbed();

describe.each(troubles)('a whole incident, where Slack %s', (_, fault) => {
  describe.each(methods)('to %s', (method) => {
    it.each([1, 2, 5])('%s times, comes to the same, with nothing doubled or missing', async (times) => {
      story.slack.faults.set({ method, times, ...fault });
      await comesToTheSame();
    });
  });
});
