import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Moment } from '../../support/gatekeeper.ts';
import { type CrashWorld, openCrashWorld } from './crash-world.ts';

const startsMs = 60_000;
const isDeclared = (moment: Moment, name: string): boolean => moment === 'after' && /\bseen_asks\b.*\bincidents\b/.test(name);
const told = z.object({ outcome: z.literal('acked'), body: z.object({ text: z.string() }) });

let world: CrashWorld;
beforeAll(async () => {
  world = await openCrashWorld({ database: 'external', replicas: 1, at: 'commits', kills: { when: isDeclared, times: 1 } });
  await world.stands();
}, startsMs);
afterAll(() => world.close());

it(
  'answers a command that was committed and not yet answered the same, however often it comes again',
  async () => {
    const { slack, killed } = world;
    const ana = slack.person('ana');
    const declares = () =>
      slack.stage.deliver('slash_commands', {
        command: '/incident',
        text: 'critical site down',
        team_id: slack.teamId,
        channel_id: slack.channel('general').id,
        user_id: ana.id,
        trigger_id: '1.2.the-same',
        response_url: `${slack.page}response/none`,
      });

    expect(await declares()).toEqual({ outcome: 'failed' });
    expect(killed).toHaveLength(1);
    await world.stands();
    const second = told.parse(await declares());
    const third = told.parse(await declares());

    expect(second.body.text).toContain('INC-1');
    expect(third).toEqual(second);
    const db = await world.db();
    expect(await db.selectFrom('incidents').select('number').execute()).toEqual([{ number: 1 }]);
  },
  startsMs,
);
