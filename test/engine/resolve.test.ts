import { describe, expect, it } from '@jest/globals';
import { faultsInView } from '../../src/slack/block-kit/check.ts';
import { testDatabase } from '../support/database.ts';
import { ben, person } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);

const resolvedEntry = async (number: number) => (await road.entries(number, 'incident_resolved'))[0];

const effectsOf = async (number: number) =>
  database.db
    .selectFrom('outbox')
    .innerJoin('incidents', 'incidents.id', 'outbox.incidentId')
    .select(['outbox.id', 'outbox.kind', 'outbox.payload'])
    .where('incidents.number', '=', number)
    .orderBy('outbox.id')
    .execute();

describe('“More”', () => {
  it('offers to end what is open, and what is left to do once it is over', async () => {
    const incident = await road.declared('more of it');
    const labels = async () => JSON.stringify(await road.form('more', incident));
    for (const label of ['Severity', 'Resolve', 'Cancel']) expect(await labels()).toContain(`"text":"${label}"`);
    expect(await labels()).not.toContain('Reopen');

    await road.ask('resolve', { fixed: 'rolled back' }, { incident });
    for (const label of ['Post-mortem', 'Reopen', 'Close', 'Follow-up']) expect(await labels()).toContain(`"text":"${label}"`);
    for (const label of ['Severity', 'Phase', 'Resolve', 'Cancel', 'Duplicate', 'Checkpoint'])
      expect(await labels()).not.toContain(`"text":"${label}"`);
  });
});

describe('resolving', () => {
  it('never waits for the validation list; what was skipped is recorded', async () => {
    const incident = await road.declared('skipped');
    await road.ask('phase', { phase: 'monitoring' }, { incident });
    await road.ask('answer-validation', { round: 1, position: 1, holds: true }, { incident });
    await road.ask('answer-validation', { round: 1, position: 2, holds: false }, { incident });
    expect(JSON.stringify(await road.form('resolve', incident))).toContain(
      '• metrics back\\n• reporter confirms\\n• each environment tested',
    );

    expect(await road.ask('resolve', { fixed: 'rolled back' }, { incident })).toMatchObject({ kind: 'accepted' });
    expect(await road.incident(incident)).toMatchObject({
      phase: 'resolved',
      resolvedAt: road.now(),
      mitigation: 'rolled back',
      rootCause: null,
    });
    expect(await resolvedEntry(incident)).toMatchObject({
      key: true,
      details: { fixed: 'rolled back', cause: null, skipped: ['metrics back', 'reporter confirms', 'each environment tested'] },
    });
  });

  it('without monitoring has validated nothing', async () => {
    const incident = await road.declared('straight');
    await road.ask('resolve', { fixed: 'it recovered by itself' }, { incident });
    expect(await resolvedEntry(incident)).toMatchObject({ details: { skipped: { length: 4 } } });
  });

  it('after going back counts no answer of the earlier try', async () => {
    const incident = await road.declared('went back');
    await road.ask('phase', { phase: 'monitoring' }, { incident });
    await road.ask('answer-validation', { round: 1, position: 1, holds: true }, { incident });
    await road.ask('phase', { phase: 'mitigating' }, { incident });
    await road.ask('resolve', { fixed: 'rolled back' }, { incident });
    expect(await resolvedEntry(incident)).toMatchObject({ details: { skipped: { length: 4 } } });
  });

  it('opens with what is known: the words typed, the choice made, cause and impact', async () => {
    const incident = await road.declared('known');
    await road.ask('option', { title: 'rollback to 411' }, { incident });
    await road.ask('choose', { option: 1 }, { incident });
    await road.ask('cause', { words: 'pool leaks' }, { incident });
    await road.ask('impact', { words: 'EU cards' }, { incident });

    const view = JSON.stringify(await road.form('resolve', incident));
    for (const known of ['rollback to 411', 'pool leaks', 'EU cards']) expect(view).toContain(`"initial_value":"${known}"`);
    expect(JSON.stringify(await road.form('resolve', incident, { fixed: 'restarted' }))).toContain('"initial_value":"restarted"');
    expect(faultsInView(await road.form('resolve', incident, { fixed: 'x '.repeat(4_000) }))).toEqual([]);
  });

  it('is done once', async () => {
    const incident = await road.declared('once');
    const both = await Promise.all([1, 2].map(() => road.ask('resolve', { fixed: 'rolled back' }, { incident })));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'refused']);
    expect(both).toContainEqual(expect.objectContaining({ code: 'incident_over' }));
  });
});

describe('after it', () => {
  it('reopening clears the times, and it can be resolved and closed again', async () => {
    const incident = await road.declared('again');
    await road.ask('phase', { phase: 'monitoring' }, { incident });
    await road.ask('resolve', { fixed: 'rolled back' }, { incident });
    await road.ask('close', {}, { incident });
    expect(await road.incident(incident)).toMatchObject({ phase: 'closed', closedAt: road.now(), resolvedAt: road.now() });

    await road.ask('reopen', { words: 'errors are back' }, { incident });
    expect(await road.incident(incident)).toMatchObject({
      phase: 'investigating',
      mitigatedAt: null,
      resolvedAt: null,
      closedAt: null,
      endedAs: null,
    });

    await road.ask('resolve', { fixed: 'rolled back further' }, { incident });
    expect(await road.incident(incident)).toMatchObject({ phase: 'resolved', endedAs: 'resolved' });
  });

  it('nothing falls due any more', async () => {
    const incident = await road.declared('quiet');
    await road.ask('cancel', { words: 'the alert was a test' }, { incident });
    const before = await effectsOf(incident);
    await road.passes(60 * 60_000);
    expect(await effectsOf(incident)).toEqual(before);
  });

  it('a verb that is for an open one says how to open it', async () => {
    const incident = await road.declared('over');
    await road.ask('cancel', { words: 'the alert was a test' }, { incident });
    expect(await road.ask('phase', { phase: 'mitigating' }, { incident })).toMatchObject({
      code: 'incident_over',
      say: { text: expect.stringContaining('/incident reopen why') },
    });
  });
});

describe('a duplicate', () => {
  it('is closed and names the other one', async () => {
    const [first, second] = [await road.declared('first'), await road.declared('second')];
    await road.ask('duplicate', { of: first, why: 'same alert' }, { incident: second });
    expect(await road.incident(second)).toMatchObject({ phase: 'closed', endedAs: 'duplicate', duplicateOf: first });
    expect(await road.incident(first)).toMatchObject({ phase: 'investigating' });
  });

  it('of a private incident one is not in reads as one that does not exist', async () => {
    const secret = await road.declared('leaked key', 'critical', 'private');
    const incident = await road.declared('public one');
    const [hidden, unknown] = [secret, 99_999].map((of) =>
      road
        .ask('duplicate', { of }, { incident, actor: person(ben) })
        .then((outcome) => JSON.stringify(outcome).replaceAll(String(of), 'N')),
    );
    expect(await hidden).toBe(await unknown);

    await database.db
      .insertInto('incidentMembers')
      .values({ incidentId: (await road.incident(secret))?.id ?? 0, userId: ben })
      .execute();
    expect(await road.ask('duplicate', { of: secret }, { incident, actor: person(ben) })).toMatchObject({ code: 'would_reveal' });
  });
});

it('each form opens within what Slack takes', async () => {
  const incident = await road.declared('forms');
  for (const verb of ['resolve', 'cancel', 'duplicate', 'reopen', 'close']) {
    expect([verb, faultsInView(await road.form(verb, incident))]).toEqual([verb, []]);
  }
});
