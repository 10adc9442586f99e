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

describe('a whole incident', () => {
  it.each(troubles)('comes to the same where Slack %s twice to each method, with nothing doubled or missing', async (_, fault) => {
    for (const method of methods) story.slack.faults.set({ method, times: 2, ...fault });
    expect(await wholeIncident(story)).toEqual(undisturbed);
    expect(await undone()).toEqual([]);
  });
});
