import { describe, it } from '@jest/globals';
import { methods, troubles } from './troubles.ts';
import { openUndisturbed } from './undisturbed.ts';

const { story, comesToTheSame } = openUndisturbed();

describe('a whole incident', () => {
  it.each(troubles)('comes to the same where Slack %s twice to each method, with nothing doubled or missing', async (_, fault) => {
    for (const method of methods) story.slack.faults.set({ method, times: 2, ...fault });
    await comesToTheSame();
  });
});
