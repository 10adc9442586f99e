import { describe, expect, it } from '@jest/globals';
import type { Effect } from '../../src/domain/effect.ts';
import { faultsInView } from '../../src/slack/block-kit/check.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const asBen = { actor: person(ben) };

const offer = { title: 'rollback to 411', pro: 'fast', con: null, impact: null, recovery: '10m' };

/** An incident led by Ana, with two options; Ben objects to the first. */
async function weighed(title: string): Promise<number> {
  const incident = await road.declared(title);
  await road.ask('take-role', { role: 'lead' }, { incident });
  await road.ask('option', offer, { incident, ...asBen });
  await road.ask('option', { title: 'restart the pool' }, { incident });
  await road.ask('object', { option: 1, reason: 'the migration cannot be undone' }, { incident, ...asBen });
  return incident;
}

const shown = async (board: string, number: number, ref = '') => JSON.stringify(await road.drawn(number, board, ref));

const shows = (effects: readonly Effect[], board: string): number =>
  effects.filter((effect) => effect.kind === 'show' && effect.board === board).length;

describe('options', () => {
  it('are numbered in each incident, and stand in one message with who is for and against', async () => {
    const incident = await weighed('options');
    await road.ask('support', { option: 2 }, { incident, ...asBen });

    const message = await shown('options', incident);
    for (const said of ['1. rollback to 411', '2. restart the pool', `<@${ben}>: the migration cannot be undone`]) {
      expect(message).toContain(said);
    }
    expect(shows(await road.effects(), 'options')).toBeGreaterThan(3);
  });

  it('take support and objection of one person in turn: the last word counts', async () => {
    const incident = await weighed('changing minds');
    await road.ask('support', { option: 1 }, { incident, ...asBen });
    expect(await shown('options', incident)).not.toContain('cannot be undone');

    await road.ask('object', { option: 1, reason: 'no backup of db1' }, { incident, ...asBen });
    const message = await shown('options', incident);
    expect(message).toContain('no backup of db1');
    expect(message).toContain('*Supporters*\\n_nobody yet_');
  });

  it('are nothing to show before the first', async () => {
    expect(await shown('options', await road.declared('no options'))).toBe('null');
  });
});

describe('choosing', () => {
  it('of the lead by one line decides, moves on and opens the task', async () => {
    const incident = await weighed('typed choice');
    expect(await road.ask('choose', { option: 2, reason: 'quickest' }, { incident })).toMatchObject({ kind: 'accepted' });

    expect(await road.incident(incident)).toMatchObject({ phase: 'mitigating' });
    expect(await road.entries(incident, 'decision_made')).toMatchObject([
      { key: true, details: { chosen: { number: 2 }, over: [{ number: 1 }], reason: 'quickest', wayBack: null } },
    ]);
    const task = await database.db
      .selectFrom('tasks')
      .innerJoin('incidents', 'incidents.id', 'tasks.incidentId')
      .select(['tasks.title', 'tasks.ownerId'])
      .where('incidents.number', '=', incident)
      .where('purpose', '=', 'decision')
      .execute();
    expect(task).toEqual([{ title: 'Carry out option 2: restart the pool', ownerId: null }]);
  });

  it('over an objection needs the form, which shows it', async () => {
    const incident = await weighed('held choice');
    expect(await road.ask('choose', { option: 1 }, { incident })).toMatchObject({ kind: 'refused', code: 'objections_stand' });
    expect(await road.incident(incident)).toMatchObject({ phase: 'investigating' });

    const view = await road.form('choose', incident, { option: 1, reason: 'fast' });
    expect(JSON.stringify(view)).toContain('the migration cannot be undone');
    const [, heardUpTo] = /choose it all the same"\},"value":"(\d+)"/.exec(JSON.stringify(view)) ?? [];

    await road.ask('choose', { option: 1, wayBack: 'snapshot of 02:00', checkedBy: ben, heardUpTo: Number(heardUpTo) }, { incident });
    expect(await road.entries(incident, 'decision_made')).toMatchObject([
      {
        details: { objections: [{ userId: ben, reason: 'the migration cannot be undone' }], wayBack: 'snapshot of 02:00', checkedBy: ben },
      },
    ]);
    expect(await shown('options', incident)).toContain('heard, and decided over');
  });

  it('refused on a form is decided anew when the form is put right: it comes with the same key', async () => {
    const incident = await weighed('put right');
    const form = { incident, key: 'submit/V1/h1', via: 'form' as const };
    expect(await road.ask('choose', { option: 1 }, form)).toMatchObject({ kind: 'refused' });
    expect(await road.ask('choose', { option: 2 }, form)).toMatchObject({ kind: 'accepted' });
    expect(await road.ask('choose', { option: 2 }, form)).toMatchObject({ kind: 'accepted', repeated: true });
  });

  it('anew replaces the first choice, which stays on the timeline', async () => {
    const incident = await weighed('second thoughts');
    await road.ask('option', { title: 'fail over' }, { incident });
    await road.ask('choose', { option: 2 }, { incident });
    await road.ask('choose', { option: 3, reason: 'the restart did not help' }, { incident });

    expect(await shown('options', incident)).toContain('Option 3 is chosen');
    expect(await road.entries(incident, 'decision_made')).toMatchObject([
      { details: { chosen: { number: 2 } } },
      { details: { chosen: { number: 3 }, over: [{ number: 1 }, { number: 2 }] } },
    ]);
  });

  it('is the lead’s: others are told so, on the form too', async () => {
    const incident = await weighed('not yours');
    expect(await road.ask('choose', { option: 2 }, { incident, ...asBen })).toMatchObject({ code: 'not_the_lead' });
    const view = await road.form('choose', incident, { option: 2 }, asBen);
    expect(view).not.toHaveProperty('submit');
    expect(JSON.stringify(view)).toContain(`<@${ana}> leads`);
  });
});

it('each form opens within what Slack takes', async () => {
  const incident = await weighed('forms');
  const long = 'x '.repeat(4_000).trim();
  await road.ask('option', { title: long }, { incident });
  await road.ask('object', { option: 3, reason: long }, { incident, ...asBen });
  for (const [verb, prefill] of [
    ['option', { title: long }],
    ['object', { option: 3 }],
    ['choose', { option: 3, reason: long }],
    ['choose', {}],
  ] as const) {
    expect([verb, faultsInView(await road.form(verb, incident, prefill))]).toEqual([verb, []]);
  }
});

describe('validating', () => {
  const answer = (incident: number, position: number, holds: boolean, round = 1) =>
    road.ask('answer-validation', { round, position, holds }, { incident });

  it('begins with monitoring, is answered by name, and begins anew with the next try', async () => {
    const incident = await road.declared('validation');
    await road.ask('phase', { phase: 'monitoring' }, { incident });
    await answer(incident, 1, true);
    expect(await shown('validation', incident, '1')).toContain(`*holds* (<@${ana}>`);

    await road.ask('phase', { phase: 'mitigating', words: 'errors are back' }, { incident });
    expect(await answer(incident, 2, true)).toMatchObject({ code: 'not_monitoring' });

    await road.ask('phase', { phase: 'monitoring' }, { incident });
    expect(await shown('validation', incident, '2')).not.toContain('*holds*');
    expect(await answer(incident, 2, true, 1)).toMatchObject({ code: 'earlier_round' });
    expect(await answer(incident, 2, false, 2)).toMatchObject({ kind: 'accepted' });
    expect(await road.entries(incident, 'validation_answered')).toMatchObject([
      { key: false, details: { item: 'service up', holds: true, round: 1 } },
      { key: true, details: { item: 'metrics back', holds: false, round: 2 } },
    ]);
  });
});
