import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person, policy } from '../support/given.ts';
import { knownPeople } from '../support/known-people.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const carl = 'UCARL';
const asBen = { actor: person(ben) };

knownPeople(database, [{ id: ana }, { id: ben }, { id: carl }, { id: 'UBOT', isBot: true }, { id: 'UGONE', deleted: true }]);

const assignments = async (number: number) =>
  database.db
    .selectFrom('roleAssignments')
    .innerJoin('incidents', 'incidents.id', 'incidentId')
    .select(['role', 'userId', 'endedAt'])
    .where('number', '=', number)
    .orderBy('roleAssignments.id')
    .execute();

const leadOf = async (number: number) =>
  (await assignments(number)).find(({ role, endedAt }) => role === 'lead' && endedAt === null)?.userId ?? null;

const alarmKeys = async (number: number) => {
  const incident = await road.incident(number);
  const rows = await database.db
    .selectFrom('alarms')
    .select('key')
    .where('incidentId', '=', incident?.id ?? 0)
    .execute();
  return rows.map(({ key }) => key.slice(key.indexOf('/') + 1));
};

const drawn = (number: number, ref: string) => road.drawn(number, 'role-request', ref);

const declaredWithLead = async (title: string): Promise<number> => {
  const incident = await road.declared(title);
  await road.ask('take-role', { role: 'lead' }, { incident });
  return incident;
};

// First, while no other incident lives through these hours with it.
describe('a lead for hours', () => {
  it('is asked to hand over, may keep it, and is asked again', async () => {
    const incident = await declaredWithLead('long night');
    await road.passes(policy.relieveLeadAfterMs);
    expect((await drawn(incident, '1'))?.text).toContain('you have led since');

    await road.ask('keep-role', { request: 1 }, { incident });
    expect(await leadOf(incident)).toBe(ana);
    await road.passes(policy.relieveLeadAfterMs);
    expect((await drawn(incident, '2'))?.text).toContain('you have led since');
  });
});

describe('a role on the road', () => {
  it('is held from one moment to another, by one person at a time', async () => {
    const incident = await declaredWithLead('given on');
    await road.ask('lead', { userId: ben }, { incident });

    expect(await assignments(incident)).toEqual([
      { role: 'lead', userId: ana, endedAt: road.now() },
      { role: 'lead', userId: ben, endedAt: null },
    ]);
  });

  it.each([
    ['UBOT', 'is an app, not a person'],
    ['UGONE', 'is deactivated in Slack'],
    ['UNOBODY', 'is nobody this workspace knows'],
  ])('is refused to %s', async (userId, why) => {
    const incident = await road.declared(`lead for ${userId}`);
    const outcome = await road.ask('lead', { userId }, { incident });

    expect(outcome).toMatchObject({ kind: 'refused', say: { text: expect.stringContaining(why) } });
    expect(await leadOf(incident)).toBeNull();
  });

  it('goes to the first of two who take it at once, and the second is told who has it', async () => {
    const incident = await road.declared('race for lead');
    const outcomes = await Promise.all(
      [ana, ben].map((userId) => road.ask('take-role', { role: 'lead' }, { incident, actor: person(userId) })),
    );

    expect(await assignments(incident)).toHaveLength(1);
    const holder = await leadOf(incident);
    const replies = outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.reply?.text : undefined));
    expect(replies.join('')).toContain(`<@${String(holder)}> is lead and is asked to hand over`);
  });
});

describe('a role asked for', () => {
  it('passes after the policy’s time of silence, not before', async () => {
    const incident = await declaredWithLead('silence');
    await road.ask('take-role', { role: 'lead' }, { incident, ...asBen });
    expect((await drawn(incident, '1'))?.text).toContain('<@UANA>: <@UBEN> asks for lead');

    await road.passes(policy.rolePassesAfterMs - 1_000);
    expect(await leadOf(incident)).toBe(ana);
    await road.passes(1_000);
    expect(await leadOf(incident)).toBe(ben);
    expect((await drawn(incident, '1'))?.text).toBe('<@UANA> did not answer. <@UBEN> is *lead* now.');
  });

  it('is handed over by a click of its holder, only theirs', async () => {
    const incident = await declaredWithLead('hand over');
    await road.ask('lead', { userId: carl }, { incident, ...asBen });

    expect(await road.ask('hand-over', { request: 1 }, { incident, ...asBen })).toMatchObject({
      kind: 'refused',
      code: 'not_asked_of_you',
    });
    await road.ask('hand-over', { request: 1 }, { incident });

    expect(await leadOf(incident)).toBe(carl);
    expect(await alarmKeys(incident)).not.toContain('role-passes/lead');
    expect(await road.ask('keep-role', { request: 1 }, { incident })).toMatchObject({ kind: 'refused', code: 'settled' });
  });

  it('stays when its holder keeps it, and may be asked for again', async () => {
    const incident = await declaredWithLead('keep it');
    await road.ask('take-role', { role: 'lead' }, { incident, ...asBen });
    await road.ask('keep-role', { request: 1 }, { incident });
    await road.passes(policy.rolePassesAfterMs);

    expect(await leadOf(incident)).toBe(ana);
    expect(await road.ask('take-role', { role: 'lead' }, { incident, ...asBen })).toMatchObject({ kind: 'accepted' });
    expect((await drawn(incident, '2'))?.text).toContain('<@UBEN> asks for lead');
  });
});

describe('an incident without a lead', () => {
  it('asks for one after the policy’s time, the channel and those paged, once', async () => {
    const incident = await road.declared('leaderless', 'minor');
    const id = (await road.incident(incident))?.id ?? 0;
    const call = { incidentId: id, number: 1, target: '<@UBEN>', why: '', calledAt: road.now(), level: 1 };
    await database.db.insertInto('pageCalls').values(call).execute();
    const row = { incidentId: id, number: 1, level: 1, via: '<@UBEN>', sentAt: road.now() };
    await database.db
      .insertInto('pages')
      .values([
        { ...row, userId: ben },
        { ...row, userId: carl, declinedAt: road.now() },
      ])
      .execute();

    await road.passes(policy.noLeadAfterMs);
    expect((await drawn(incident, '1'))?.text).toContain('Nobody leads');
    const shows = (await road.effects()).filter(
      (effect) => effect.kind === 'show' && effect.board === 'role-request' && effect.ref === '1-UBEN',
    );
    expect(shows).toHaveLength(1);

    await road.ask('take-role', { role: 'lead' }, { incident, ...asBen });
    expect((await drawn(incident, '1-UBEN'))?.text).toBe('<@UBEN> is *lead* now.');
    expect(await alarmKeys(incident)).toEqual(expect.arrayContaining(['relieve-lead']));
  });

  it('is not asked when somebody leads in time, and asked again when the lead is given up', async () => {
    const incident = await declaredWithLead('led in time');
    expect(await alarmKeys(incident)).not.toContain('no-lead');

    await road.ask('lead', { userId: null }, { incident });
    expect(await leadOf(incident)).toBeNull();
    await road.passes(policy.noLeadAfterMs);
    expect((await drawn(incident, '1'))?.text).toContain('Nobody leads');
  });
});

describe('the forms', () => {
  const opened = async (verb: string) => road.form(verb, await road.declared(`form of ${verb}`));

  it('ask who has one role, under its title', async () => {
    expect(await opened('lead')).toMatchObject({ title: { text: 'Incident commander' }, blocks: [{ block_id: 'who', optional: true }] });
  });

  it('offer every role of the policy', async () => {
    const options = [{ value: 'lead' }, { value: 'comms' }, { value: 'ops' }, { value: 'scribe' }];
    expect(await opened('role')).toMatchObject({ blocks: [{ block_id: 'role', element: { options } }, { block_id: 'who' }] });
  });
});
