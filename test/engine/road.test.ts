import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/engine/run.ts';
import { keepLivingMessage } from '../../src/store/living-messages.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const declaring = { severity: 'critical', title: 'site down' };

const count = async (table: 'incidents' | 'outbox' | 'timelineEntries') => {
  const { n } = await database.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

describe('a repeat of the same gesture', () => {
  it('is answered as the first one was, and does nothing', async () => {
    const first = await road.ask('declare', { ...declaring, title: 'twice' }, { key: 'command/1' });
    const [incidents, rows, entries] = [await count('incidents'), await count('outbox'), await count('timelineEntries')];

    const again = await road.ask('declare', { ...declaring, title: 'twice' }, { key: 'command/1' });

    expect(again).toEqual({ ...first, repeated: true });
    expect([await count('incidents'), await count('outbox'), await count('timelineEntries')]).toEqual([incidents, rows, entries]);
  });

  it('is done once when both arrive at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => road.ask('declare', { ...declaring, title: 'race' }, { key: 'command/race' })));

    expect(both.filter(({ repeated }) => repeated)).toHaveLength(1);
    const rows = await database.db.selectFrom('incidents').select('id').where('title', '=', 'race').execute();
    expect(rows).toHaveLength(1);
  });
});

describe('a gesture that was refused', () => {
  it('may come again, put right: nothing is kept of it', async () => {
    await road.declared('put right');
    const declares = (anyway: boolean) => road.ask('declare', { ...declaring, title: 'put right', anyway }, { key: 'form/1' });
    expect((await declares(false)).kind).toBe('refused');
    expect((await declares(false)).kind).toBe('refused');
    expect(await declares(true)).toMatchObject({ kind: 'accepted' });
  });

  it('has the message that was clicked shown again as things now are', async () => {
    const incident = await road.incident(await road.declared('clicked too late'));
    const message = { channelId: incident?.channelId ?? '', ts: '1.1' };
    const card = { incidentId: incident?.id ?? 0, board: 'card', ref: '' };
    await keepLivingMessage(database.db, card, { ...message, hash: '' }, road.now());
    const click = await road.ask('declare', { ...declaring, title: 'clicked too late' }, { message, via: 'button' });
    expect(click.kind).toBe('refused');
    expect((await road.effects()).at(-1)).toEqual({ kind: 'show', board: 'card', ref: '', afresh: true });
  });
});

describe('the courier', () => {
  it('is woken when what was asked is committed', async () => {
    const before = await count('outbox');
    const woken: Promise<number>[] = [];
    const ask = { key: 'wakes', verb: 'declare', input: { ...declaring, title: 'wake up' }, actor: person(ana), at: road.now() };
    await run({ ...road.engine(), wake: () => void woken.push(count('outbox')) }, { ...ask, via: 'command' });
    expect(await Promise.all(woken)).toEqual([await count('outbox')]);
    expect(await count('outbox')).toBeGreaterThan(before);
  });
});

describe('numbers', () => {
  it('have no gap and no double when many declare at once', async () => {
    const before = await count('incidents');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => road.ask('declare', { ...declaring, title: `storm ${index}` })),
    );

    const numbers = outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.incident : 0));
    expect(numbers.toSorted((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 8 }, (_, index) => before + index + 1));
  });
});

describe('a second declaration of the same words', () => {
  it('offers the first one, and can be meant all the same', async () => {
    await road.ask('declare', { ...declaring, title: 'Checkout  is slow' });

    const again = await road.ask('declare', { ...declaring, title: 'checkout is slow' }, { actor: person(ben) });
    expect(again).toMatchObject({ kind: 'refused', code: 'declared_before' });

    const meant = await road.ask('declare', { ...declaring, title: 'checkout is slow', anyway: true }, { actor: person(ben) });
    expect(meant.kind).toBe('accepted');
  });

  it('says nothing of a private one that the typist is not in', async () => {
    await road.declared('payroll leaked', 'major', 'private');

    const other = await road.ask('declare', { ...declaring, title: 'payroll leaked' }, { actor: person(ben) });
    expect(other.kind).toBe('accepted');
  });
});

describe('a private incident', () => {
  it('reads exactly like one that does not exist to who is not in it', async () => {
    const number = await road.declared('secret', 'major', 'private');

    const hidden = await road.ask('status', {}, { incident: number, actor: person(ben) });
    const unknown = await road.ask('status', {}, { incident: 9_999, actor: person(ben) });

    expect(JSON.stringify(hidden).replaceAll(`INC-${number}`, 'INC-x')).toBe(JSON.stringify(unknown).replaceAll('INC-9999', 'INC-x'));
    expect(hidden).toMatchObject({ kind: 'refused', code: 'no_such_incident' });
  });

  it('is there for those who are in its channel', async () => {
    const number = await road.declared('secret too', 'major', 'private');
    const { id } = (await road.incident(number))!;
    await database.db.insertInto('incidentMembers').values({ incidentId: id, userId: ana }).execute();

    const seen = await road.ask('status', {}, { incident: number, actor: person(ana) });
    expect(seen.kind).toBe('accepted');
  });
});

describe('a verb of the channel, asked elsewhere', () => {
  it('says where it could be asked, and gives the words back', async () => {
    await road.declared('found here');
    const outcome = await road.ask('status', {}, { channelId: 'CGENERAL', typed: 'status' });

    expect(outcome).toMatchObject({ kind: 'refused', code: 'not_in_incident' });
    const { text } = outcome.kind === 'refused' ? outcome.say : { text: '' };
    expect(text).toContain('found here');
    expect(text).toContain('/incident status');
  });
});
