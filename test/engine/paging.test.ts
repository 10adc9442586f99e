import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person, policy } from '../support/given.ts';
import { knownPeople } from '../support/known-people.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const finn = 'UFINN';
const within = policy.severities.critical.acknowledgeWithinMs;

knownPeople(database, [{ id: ana }, { id: ben }, { id: finn }, { id: 'UDEV' }, { id: 'UGONE', deleted: true }]);
beforeAll(async () => {
  await database.db
    .insertInto('slackGroups')
    .values([
      { id: 'SONCALL', handle: 'oncall', name: 'On call', members: [ana, ben, 'UGONE'] },
      { id: 'SLEADS', handle: 'leads', name: 'Leads', members: [finn] },
    ])
    .execute();
});

const idOf = async (number: number) => (await road.incident(number))?.id ?? 0;

const pages = async (incident: number) =>
  database.db
    .selectFrom('pages')
    .select(['number', 'userId', 'level', 'sentAt', 'repeatedAt', 'acknowledgedAt', 'declinedAt', 'escalatedAt'])
    .where('incidentId', '=', await idOf(incident))
    .orderBy('id')
    .execute();

const drawn = async (number: number, board: string, ref: string) => JSON.stringify(await road.drawn(number, board, ref));

const as = (userId: string, incident: number) => ({ incident, actor: person(userId) });

describe('a declaration', () => {
  it('pages those on call by policy, who can be paged', async () => {
    const incident = await road.declared('paged by policy', 'major');

    expect(await pages(incident)).toMatchObject([
      { number: 1, userId: ana, level: 1, acknowledgedAt: null },
      { number: 1, userId: ben, level: 1, acknowledgedAt: null },
    ]);
    const notes = (await road.effects()).filter((effect) => effect.kind === 'show' && effect.board === 'page-note');
    expect(notes).toEqual([
      { kind: 'show', board: 'page-note', ref: `1-${ana}` },
      { kind: 'show', board: 'page-note', ref: `1-${ben}` },
    ]);
  });

  it('of a drill pages nobody and says whom it would have', async () => {
    const outcome = await road.ask('declare', { severity: 'critical', title: 'the drill', rehearsal: true });
    const incident = (outcome.kind === 'accepted' && outcome.incident) || 0;

    expect(await pages(incident)).toEqual([]);
    expect(await road.entries(incident, 'page_rehearsed')).toMatchObject([
      { text: expect.stringContaining('this would page oncall (Ana, Ben) and leads (Finn)') },
    ]);
  });
});

describe('an unanswered page', () => {
  it('is repeated, goes to the next level, then to everyone; anybody can answer then', async () => {
    const incident = await road.declared('silent night', 'major');

    await road.passes(within);
    expect(await pages(incident)).toMatchObject([{ repeatedAt: road.now() }, { repeatedAt: road.now() }]);
    expect(await road.entries(incident, 'page_repeated')).toHaveLength(1);

    await road.passes(within);
    expect(await pages(incident)).toMatchObject([
      { userId: ana, escalatedAt: road.now() },
      { userId: ben, escalatedAt: road.now() },
      { userId: finn, level: 2, sentAt: road.now(), escalatedAt: null },
    ]);

    await road.passes(2 * within);
    expect(await drawn(incident, 'page-all', '1')).toContain('<!channel> nobody has answered the page for oncall');

    await road.passes(60_000);
    await road.ask('on-my-way', { number: 1 }, as('UDEV', incident));
    expect(await road.entries(incident, 'page_acknowledged')).toMatchObject([{ key: true, details: { userId: 'UDEV', seconds: 60 } }]);
    expect(await drawn(incident, 'page-all', '1')).toContain('<@UDEV> is on the way.');

    await road.passes(4 * within);
    expect(await road.entries(incident, 'page_escalated')).toHaveLength(2);
  });

  it('calls everyone once where two that went out together come down to it', async () => {
    const incident = await road.declared('all asleep', 'critical');
    await road.passes(4 * within);
    expect(await road.entries(incident, 'page_escalated')).toHaveLength(3);
    expect(await drawn(incident, 'page-all', '2')).toContain('<!channel> nobody has answered the page for leads');
    expect(await drawn(incident, 'page-all', '1')).toBe('null');

    await road.ask('page', { targets: ['<@UDEV>'], why: 'wake up' }, as(ana, incident));
    await road.passes(6 * within);
    expect(await drawn(incident, 'page-all', '3')).toContain('<!channel> nobody has answered the page for <@UDEV>: wake up');
  });

  it('goes on at once when nobody of its level can come', async () => {
    const incident = await road.declared('nobody can', 'major');
    await road.ask('cannot-come', { number: 1 }, as(ana, incident));
    expect(await road.entries(incident, 'page_escalated')).toEqual([]);

    await road.ask('cannot-come', { number: 1 }, as(ben, incident));
    expect(await pages(incident)).toMatchObject([{ declinedAt: road.now() }, { declinedAt: road.now() }, { userId: finn, level: 2 }]);
    expect(await drawn(incident, 'page-note', `1-${ana}`)).toContain('It is noted that you cannot come');
  });
});

describe('an answer', () => {
  it('stops the chase, heals every message, and is timed', async () => {
    const incident = await road.declared('quick answer', 'major');
    await road.passes(60_000);
    await road.ask('on-my-way', { number: 1 }, as(ben, incident));
    await road.passes(3 * within);

    expect(await pages(incident)).toMatchObject([{ repeatedAt: null, escalatedAt: null }, { acknowledgedAt: expect.any(Date) }]);
    expect(await road.entries(incident, 'page_acknowledged')).toMatchObject([{ details: { seconds: 60, userId: ben } }]);
    expect(await drawn(incident, 'page', '1')).toContain('acknowledged after 1 min');
    expect(await drawn(incident, 'page-note', `1-${ana}`)).toContain(`<@${ben}> is on the way; you need not come`);
  });

  it('of two at the same moment counts both, in order', async () => {
    const incident = await road.declared('both come', 'major');
    const outcomes = await Promise.all([ana, ben].map((userId) => road.ask('on-my-way', { number: 1 }, as(userId, incident))));

    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    const told = outcomes.flatMap((outcome) => (outcome.kind === 'accepted' && outcome.reply ? outcome.reply.text : []));
    expect(told).toEqual([expect.stringMatching(/^<@U(ANA|BEN)> is on the way as well/)]);
    expect((await road.entries(incident, 'page_acknowledged')).map(({ key }) => key)).toEqual([true, false]);
  });
});

describe('a page by hand', () => {
  it('calls each once, with a chase of its own', async () => {
    const incident = await road.declared('by hand', 'minor');
    const outcome = await road.ask('page', { targets: ['<@UDEV>', 'leads'], why: 'replica lag' }, { incident });

    expect(outcome).toMatchObject({ reply: { text: expect.stringContaining('Paged leads (<@UFINN>)') } });
    expect(await pages(incident)).toMatchObject([
      { number: 1, userId: 'UDEV' },
      { number: 2, userId: finn },
    ]);
    await road.passes(2 * policy.severities.minor.acknowledgeWithinMs);
    expect(await drawn(incident, 'page-all', '1')).toContain('nobody has answered the page for <@UDEV>');
  });

  it('is refused for somebody deactivated or unknown', async () => {
    const incident = await road.declared('nobody to page', 'minor');
    const outcome = await road.ask('page', { targets: ['<@UGONE>', '<@UNOBODY>'], why: 'now' }, { incident });

    expect(outcome).toMatchObject({ kind: 'refused', say: { text: expect.stringMatching(/<@UGONE>.*\n<@UNOBODY>.*\n.*@who now/) } });
    expect(await pages(incident)).toEqual([]);
  });

  it('has a form with people and the teams of the policy', async () => {
    const incident = await road.declared('page form', 'minor');
    expect(await road.form('page', incident, { userId: ben })).toMatchObject({
      blocks: [
        { element: { type: 'multi_users_select', initial_users: [ben] } },
        { element: { options: [{ value: 'oncall' }, { value: 'leads' }, { value: 'everyone' }] } },
        { block_id: 'why' },
      ],
    });
  });
});

describe('a group that Slack does not know', () => {
  it('is said once in an incident, and the rest goes its way', async () => {
    await database.db.deleteFrom('slackGroups').where('handle', '=', 'oncall').execute();
    const incident = await road.declared('unknown group', 'critical');
    await road.ask('page', { targets: ['oncall'], why: '' }, { incident });

    expect(await road.entries(incident, 'page_undeliverable')).toMatchObject([{ text: expect.stringContaining('user group `oncall`') }]);
    expect(await pages(incident)).toMatchObject([
      { number: 1, userId: finn },
      { number: 2, userId: finn },
    ]);
  });
});

describe('the end of an incident', () => {
  it('ends its pages', async () => {
    const incident = await road.declared('soon over', 'major');
    await road.ask('settle-pages', {}, { incident });
    await road.passes(4 * within);

    expect(await road.entries(incident, 'page_repeated')).toEqual([]);
    expect(await road.ask('on-my-way', { number: 1 }, as(finn, incident))).toMatchObject({ kind: 'refused', code: 'page_ended' });
    expect(await drawn(incident, 'page', '1')).toContain('nobody is called any more');
  });
});
