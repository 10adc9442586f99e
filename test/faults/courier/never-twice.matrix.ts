import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openStory } from '../../support/story.ts';
import { methods, troubles } from './troubles.ts';
import { wholeIncident } from './whole-incident.ts';

const story = openStory();
let undisturbed: object = {};

beforeAll(async () => {
  undisturbed = await wholeIncident(story);
});
afterEach(() => story.slack.faults.clear());

const undone = () => story.database.db.selectFrom('outbox').select(['kind', 'lastError']).where('state', '!=', 'done').execute();

describe.each(troubles)('a whole incident, where Slack %s', (_, fault) => {
  describe.each(methods)('to %s', (method) => {
    it.each([1, 2, 5])('%s times, comes to the same, with nothing doubled or missing', async (times) => {
      story.slack.faults.set({ method, times, ...fault });
      expect(await wholeIncident(story)).toEqual(undisturbed);
      expect(await undone()).toEqual([]);
    });
  });
});
