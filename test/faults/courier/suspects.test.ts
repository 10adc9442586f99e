import { afterAll, describe, expect, it } from '@jest/globals';
import type { Effect } from '../../../src/domain/effect.ts';
import { enqueue } from '../../../src/store/outbox.ts';
import { type CallGate, openCallGate } from '../../support/call-gate.ts';
import type { Passing } from '../../support/gatekeeper.ts';
import { openStory } from '../../support/story.ts';
import { incidentIn } from './effects.ts';

/** How many calls Slack had in hand at once, the one itself among them. */
const companyOf = new Map<string, number>();
const inSlack = new Set<Passing>();
let gate: CallGate | undefined;

const story = openStory({
  async enters({ appToken, apiUrl }) {
    gate = await openCallGate(apiUrl, async (moment, call) => {
      if (moment === 'before') inSlack.add(call);
      for (const { name } of inSlack) companyOf.set(name, Math.max(companyOf.get(name) ?? 0, inSlack.size));
      if (moment === 'after') inSlack.delete(call);
      return 'pass';
    });
    return { door: { kind: 'socket', appToken, apiUrl }, apiUrl: gate.apiUrl };
  },
});
afterAll(() => gate?.close());

interface Died {
  readonly deaths: number;
  /** The third unless given. */
  readonly which?: readonly number[];
}

/** Six posts on their way at once, each in a lane of its own, some of which a process died with so often. */
async function sixOnTheirWay(channel: string, { deaths, which = [2] }: Died, settled = story.settled): Promise<string[]> {
  const { db } = story.database;
  const incidentId = await incidentIn(story, channel);
  const now = story.muster.engine.now();
  const lanes = Array.from({ length: 6 }, (_, index) => `${channel}/${index}`);
  const effect: Effect = { kind: 'post', message: { text: 'on its way' } };
  await db.transaction().execute(async (tx) => {
    await enqueue(
      tx,
      lanes.map((lane) => ({ incidentId, lane, limitedBy: lane, priority: 1, effect })),
      now,
    );
    if (deaths === 0) return;
    // As the last death left it: taken, with no outcome.
    const died = { losses: deaths - 1, attempts: deaths, inFlightAt: now };
    await tx
      .updateTable('outbox')
      .set(died)
      .where(
        'lane',
        'in',
        which.map((index) => `${channel}/${index}`),
      )
      .execute();
  });
  story.muster.engine.wake();
  await settled();
  const rows = await db.selectFrom('outbox').select(['id', 'state']).where('lane', 'in', lanes).orderBy('id').execute();
  expect(rows.map(({ state }) => state)).toEqual(lanes.map(() => 'done'));
  return rows.map(({ id }) => String(id));
}

describe('an effect that processes died with', () => {
  it.each([
    { deaths: 0, isAlone: false },
    { deaths: 1, isAlone: false },
    { deaths: 2, isAlone: true },
  ])('$deaths times is carried out alone: $isAlone', async ({ deaths, isAlone }) => {
    const channel = await story.declares('ana', `minor suspects ${deaths}`);
    story.slack.faults.set({ method: 'chat.postMessage', latencyMs: 100 });
    companyOf.clear();
    const ids = await sixOnTheirWay(channel, { deaths });
    story.slack.faults.clear();

    const company = ids.map((id) => companyOf.get(`chat.postMessage line/${id}`) ?? 0);
    expect(company[2] === 1).toBe(isAlone);
    expect(Math.max(...company)).toBeGreaterThan(1);
  });

  it('is carried out beside no other such one', async () => {
    const channel = await story.declares('ana', 'minor six suspects');
    story.slack.faults.set({ method: 'chat.postMessage', latencyMs: 50 });
    companyOf.clear();
    const ids = await sixOnTheirWay(channel, { deaths: 1, which: [0, 1, 2, 3, 4, 5] });
    story.slack.faults.clear();
    expect(ids.map((id) => companyOf.get(`chat.postMessage line/${id}`))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('and that is then lived through, it is under no suspicion any more', async () => {
    const channel = await story.declares('ana', 'minor lived through');
    story.slack.faults.set({ method: 'conversations.history', times: 1, status500: true });
    const ids = await sixOnTheirWay(channel, { deaths: 2 }, () => story.passes(60_000));

    const { db } = story.database;
    expect(await db.selectFrom('outbox').select(['attempts', 'losses']).where('id', '=', Number(ids[2])).execute()).toEqual([
      { attempts: 4, losses: 0 },
    ]);
  });
});
