import { afterEach, beforeAll, expect } from '@jest/globals';
import { openStory, type Story } from '../../support/story.ts';
import { wholeIncident } from './whole-incident.ts';

/** A story with what a whole incident comes to in it when nothing goes wrong; `comesToTheSame` lives through another one. Faults end with each test. */
export function openUndisturbed(): { readonly story: Story; readonly comesToTheSame: () => Promise<void> } {
  const story = openStory();
  let undisturbed: object = {};
  beforeAll(async () => {
    undisturbed = await wholeIncident(story);
  });
  afterEach(() => story.slack.faults.clear());
  return {
    story,
    async comesToTheSame() {
      expect(await wholeIncident(story)).toEqual(undisturbed);
      const undone = await story.database.db.selectFrom('outbox').select(['kind', 'lastError']).where('state', '!=', 'done').execute();
      expect(undone).toEqual([]);
    },
  };
}
