import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { act, openConversation } from '../support/conversation.ts';
import { openAbsence } from './absence.ts';

const away = openAbsence({ paging: { max: 5, short: true } });

const comeOrGo = fc.constant({ kind: 'come or go' as const });
const acts = fc.array(fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: comeOrGo }), { minLength: 10, maxLength: 40 });

describe('the record', () => {
  it('comes to what Slack has, whenever Muster was away and whatever was done then', async () => {
    const property = fc.asyncProperty(acts, async (list) => {
      if (!away.isHere()) await away.comes();
      const conversation = openConversation(away.slack, await away.declares());
      for (const next of list) {
        away.clock.advance(1_000);
        if (next.kind !== 'come or go') await conversation.play(next);
        else await (away.isHere() ? away.goes() : away.comes());
        if (away.isHere()) await away.settled();
      }
      if (away.isHere()) await away.goes();
      await away.comes();

      expect(await conversation.record(away.database.db)).toMatchObject(conversation.truth());
    });
    await fc.assert(property, { numRuns: 5 });
  }, 60_000);
});
