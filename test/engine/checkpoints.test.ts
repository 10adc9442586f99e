import { beforeEach, describe, expect, it } from '@jest/globals';
import { boards } from '../../src/features/index.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person, policy } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const minuteMs = 60_000;
const cleo = 'UCLEO';

let incident = 0;
let declaredAt = 0;
let declarations = 0;

const open = async (severity = 'critical') => {
  declarations += 1;
  incident = await road.declared(`site down ${declarations}`, severity);
  declaredAt = road.now().getTime();
};
const ask = (verb: string, input: unknown, userId = ana) => road.ask(verb, input, { incident, actor: person(userId) });
const passes = (minutes: number) => road.passes(minutes * minuteMs);
const minutesIn = (at: Date | null): number | null => (at === null ? null : (at.getTime() - declaredAt) / minuteMs);

const idOf = async () => (await road.incident(incident))!.id;
const rows = async () =>
  database.db
    .selectFrom('checkpoints')
    .selectAll()
    .where('incidentId', '=', await idOf())
    .orderBy('number')
    .execute();
/** Each checkpoint as [due, asked, outcome], in minutes since the declaration. */
const story = async () => (await rows()).map(({ dueAt, askedAt, outcome }) => [minutesIn(dueAt), minutesIn(askedAt), outcome]);

const effects = async (kind: string) =>
  (
    await database.db
      .selectFrom('outbox')
      .select('payload')
      .where('incidentId', '=', await idOf())
      .where('kind', '=', kind)
      .orderBy('id')
      .execute()
  ).map(({ payload }) => JSON.stringify(payload));
const kinds = async () =>
  (
    await database.db
      .selectFrom('timelineEntries')
      .select('kind')
      .where('incidentId', '=', await idOf())
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind);
const drawn = async (name: string, ref: string) =>
  database.db.transaction().execute(async (tx) => {
    const scene = { incident: (await road.incident(incident))!, policy, permalink: () => '' };
    return JSON.stringify(await boards.find((board) => board.name === name)?.draw(tx, scene, ref));
  });
const leads = async (role: string, userId: string) =>
  database.db
    .insertInto('roleAssignments')
    .values({ incidentId: await idOf(), role, userId, takenAt: road.now() })
    .execute();
const owned = async (number: number, ownerId: string | null, dueAt: Date | null = null) =>
  database.db
    .insertInto('tasks')
    .values({ incidentId: await idOf(), number, title: `task ${number}`, ownerId, dueAt, addedAt: road.now() })
    .execute();
const clearTasks = async () =>
  database.db
    .deleteFrom('tasks')
    .where('incidentId', '=', await idOf())
    .execute();

beforeEach(async () => {
  await open();
  await clearTasks();
});

describe('what is owed', () => {
  it('is a first update five minutes in, then one by the cadence', async () => {
    expect(await story()).toEqual([[5, null, null]]);
    await passes(3);
    await ask('update', { text: 'looking' });
    expect(await story()).toEqual([[18, null, null]]);
  });

  it('is nothing where the policy says none', async () => {
    await open('minor');
    expect(await story()).toEqual([]);
    await ask('update', { text: 'a typo' });
    expect(await story()).toEqual([]);
    await ask('update', { text: 'a typo', nextInMs: 30 * minuteMs });
    expect(await story()).toEqual([[30, null, null]]);
  });

  it('follows severity and phase in the same row', async () => {
    await passes(2);
    await ask('update', { text: 'looking' });
    await passes(5);
    await ask('phase', { phase: 'mitigating', words: '' });
    expect(await story()).toEqual([[22, null, null]]);
    await ask('severity', { severity: 'major', words: 'less' });
    expect(await story()).toEqual([[32, null, null]]);
    await ask('severity', { severity: 'minor', words: 'much less' });
    expect((await rows()).map(({ settledAt, outcome }) => [settledAt !== null, outcome])).toEqual([[true, null]]);
    await passes(60);
    expect(await kinds()).not.toContain('checkpoint_asked');
  });

  it('comes one interval after a severity raised late, not at once', async () => {
    await open('medium');
    await passes(40);
    await ask('severity', { severity: 'critical', words: 'worse' });
    expect(await story()).toEqual([[45, null, null]]);
  });

  it('is half as often after two hours', async () => {
    await passes(2);
    for (let update = 0; update < 8; update += 1) {
      await ask('update', { text: 'still looking' });
      await passes(14);
    }
    await ask('update', { text: 'still looking' });
    expect((await story()).at(-1)).toEqual([114 + 15, null, null]);
    await passes(6);
    await ask('update', { text: 'still looking' });
    expect((await story()).at(-1)).toEqual([120 + 30, null, null]);
  });
});

describe('a checkpoint that is due', () => {
  it('asks the lead, or comms, or everyone, once', async () => {
    await leads('comms', ben);
    await passes(5);
    expect(await story()).toEqual([[5, 5, null]]);
    expect(await drawn('checkpoint', '1')).toContain('<@UBEN>, an update is due');
    expect(await kinds()).toEqual(expect.arrayContaining(['checkpoint_asked']));
    expect((await effects('show')).filter((effect) => effect.includes('"board":"checkpoint"'))).toHaveLength(1);
  });

  it('asks everyone when nobody has a role', async () => {
    await passes(5);
    expect(await drawn('checkpoint', '1')).toContain('<!channel>, an update is due');
  });

  it('is met by an update up to the lead’s reminder, and late after it', async () => {
    await passes(10);
    await ask('update', { text: 'found it' }, ben);
    await passes(15 + 6);
    await ask('update', { text: 'fixing it' });
    expect(await story()).toEqual([
      [5, 5, 'met'],
      [25, 25, 'late'],
      [46, null, null],
    ]);
    expect((await rows()).map(({ metBy, metWith }) => [metBy, metWith])).toEqual([
      [ben, 'update'],
      [ana, 'update'],
      [null, null],
    ]);
    expect(await kinds()).toEqual(expect.arrayContaining(['update_posted', 'checkpoint_met', 'checkpoint_late']));
  });

  it('is answered by “Nothing new”, and the clock runs on', async () => {
    await passes(7);
    await ask('nothing-new', { number: 1 });
    expect(await story()).toEqual([
      [5, 5, 'met'],
      [20, null, null],
    ]);
    expect(await ask('nothing-new', { number: 1 }, ben)).toMatchObject({ kind: 'refused', code: 'answered_already' });
    expect(await drawn('checkpoint', '1')).toContain('nothing new, says <@UANA>');
  });

  it('is missed when the next is due, which is asked at once', async () => {
    await passes(20);
    expect(await story()).toEqual([
      [5, 5, 'missed'],
      [20, 20, null],
    ]);
    expect(await drawn('checkpoint', '1')).not.toContain('"button"');
  });
});

describe('“10 more minutes”', () => {
  it('moves the same checkpoint, asks anew, and is not offered again', async () => {
    await passes(6);
    expect(await drawn('checkpoint', '1')).toContain('10 more minutes');
    await ask('snooze-checkpoint', { number: 1 });
    expect(await story()).toEqual([[16, null, null]]);
    expect(await drawn('checkpoint', '1')).toContain('put off to');

    await passes(10);
    expect(await story()).toEqual([[16, 16, null]]);
    expect(await drawn('checkpoint', '1.1')).not.toContain('10 more minutes');
    expect(await ask('snooze-checkpoint', { number: 1 })).toMatchObject({ kind: 'refused', code: 'put_off_already' });
    expect(await effects('tell')).toEqual([]);
  });

  it('is answered by an update before it is asked again', async () => {
    await passes(6);
    await ask('snooze-checkpoint', { number: 1 });
    await passes(2);
    await ask('update', { text: 'here it is' });
    expect(await story()).toEqual([
      [16, null, 'met'],
      [23, null, null],
    ]);
  });
});

describe('overdue', () => {
  it('the lead is told privately once, and the next in line is asked to take over', async () => {
    await leads('lead', ana);
    await leads('ops', ben);
    await passes(9);
    expect(await effects('tell')).toHaveLength(0);
    await passes(1);
    const told = await effects('tell');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"userId":"UANA"');
    await passes(5);
    const asked = (await effects('tell')).slice(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('"userId":"UBEN"');
    expect(asked[0]).toContain('ask:take-role');
    expect(await kinds()).toEqual(expect.arrayContaining(['lead_reminded', 'hand_over_asked']));
  });

  it('asks the one after when that one does not answer either, then everyone', async () => {
    await leads('lead', ana);
    await leads('scribe', ben);
    await owned(1, cleo);
    await passes(5 + 10 + 15 + 15);
    const handedTo = (await rows()).map((row) => row.handedTo);
    expect(handedTo).toEqual([ben, cleo, null]);
    expect((await effects('post')).at(-1)).toContain('<!channel>');
  });

  it('ends with the answer', async () => {
    await leads('lead', ana);
    await passes(7);
    await ask('update', { text: 'found it' });
    await passes(9);
    expect(await effects('tell')).toEqual([]);
  });
});

describe('a one-off checkpoint', () => {
  it('is asked beside the others, and missed at the hand-over step', async () => {
    await ask('checkpoint', { dueAt: new Date(declaredAt + 3 * minuteMs), question: 'in sync?' });
    await passes(3);
    expect(await drawn('checkpoint', '2')).toContain('in sync?');
    await passes(10);
    expect((await story())[1]).toEqual([3, 3, 'missed']);
  });

  it('is not moved by an update before its time, and met by one after', async () => {
    await ask('checkpoint', { dueAt: new Date(declaredAt + 4 * minuteMs), question: null });
    await passes(2);
    await ask('update', { text: 'looking' });
    expect(await story()).toEqual([
      [17, null, null],
      [4, null, null],
    ]);
    await passes(3);
    await ask('update', { text: 'it is in sync' });
    expect((await story())[1]).toEqual([4, 4, 'met']);
  });
});

describe('the end', () => {
  it('leaves what was asked missed, and what was not without outcome', async () => {
    await ask('checkpoint', { dueAt: new Date(declaredAt + 3 * minuteMs), question: null });
    await passes(3);
    await ask('settle-checkpoints', {});
    expect(await story()).toEqual([
      [5, null, null],
      [3, 3, 'missed'],
    ]);
    expect((await rows()).every(({ settledAt }) => settledAt !== null)).toBe(true);
    const alarms = await database.db
      .selectFrom('alarms')
      .select('key')
      .where('incidentId', '=', await idOf())
      .execute();
    expect(alarms.filter(({ key }) => key.includes('checkpoint'))).toEqual([]);
  });
});

describe('when Muster was away', () => {
  it('a reminder is sent at once with how late it is, and people get their time to answer', async () => {
    await leads('lead', ana);
    await road.isAway(17 * minuteMs);
    expect(await story()).toEqual([[5, 17, null]]);
    expect(await drawn('checkpoint', '1')).toContain('12 min late');
    await passes(4);
    await ask('update', { text: 'back again' });
    expect((await story())[0]).toEqual([5, 17, 'met']);
    expect(await effects('tell')).toEqual([]);
  });

  it('what was asked before is escalated late, in order and once', async () => {
    await leads('lead', ana);
    await leads('ops', ben);
    await passes(6);
    await road.isAway(30 * minuteMs);
    expect(await story()).toEqual([
      [5, 5, 'missed'],
      [20, 36, null],
    ]);
    const told = await effects('tell');
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('26 min late');
    expect(told[1]).toContain('21 min late');
    expect(await drawn('checkpoint', '2')).toContain('16 min late');
  });
});

describe('check-ins', () => {
  it('reach each owner of an open task once, privately, with every task', async () => {
    await owned(1, ben);
    await owned(2, ben);
    await owned(3, cleo);
    await owned(4, null);
    await passes(5);
    const shown = (await effects('show')).filter((effect) => effect.includes('"check-in"'));
    expect(shown).toHaveLength(2);
    const toBen = await drawn('check-in', '1/UBEN');
    for (const label of ['On it', 'Stuck', 'Found something', 'Done', 'task 1', 'task 2']) expect(toBen).toContain(label);
    expect(toBen).not.toContain('task 3');
  });

  it('show to all at once who is stuck', async () => {
    await owned(1, ben);
    await passes(5);
    await ask('check-in', { checkpoint: 1, task: 1, answer: 'stuck' }, ben);
    expect((await effects('post')).at(-1)).toContain('<@UBEN> is stuck on task 1');
    expect(await drawn('checkpoint', '1')).toContain('<@UBEN>: stuck (task 1)');
    expect(await drawn('task', '1')).toContain('*stuck* since');
    expect(await ask('check-in', { checkpoint: 1, task: 1, answer: 'on it' }, ben)).toMatchObject({ code: 'answered_already' });
    expect(await ask('check-in', { checkpoint: 1, task: 1, answer: 'on it' }, cleo)).toMatchObject({ code: 'not_asked' });

    await passes(15);
    await ask('check-in', { checkpoint: 2, task: 1, answer: 'on it' }, ben);
    expect(await drawn('task', '1')).not.toContain('*stuck* since');
  });

  it('show to all at once what somebody found', async () => {
    await owned(1, ben);
    await passes(5);
    await ask('found-something', { checkpoint: 1, task: 1, found: 'the disk is full' }, ben);
    expect((await effects('post')).at(-1)).toContain('<@UBEN> found something on task 1: the disk is full');
    expect(await drawn('check-in', '1/UBEN')).toContain('You found something');
  });

  it('finish a task', async () => {
    await owned(1, ben);
    await passes(5);
    await ask('check-in', { checkpoint: 1, task: 1, answer: 'done' }, ben);
    expect(await drawn('task', '1')).toContain('*Done*');
    expect(await kinds()).toEqual(expect.arrayContaining(['check_in_answered', 'task_done']));
  });

  it('bring up what is overdue', async () => {
    await owned(1, ben, new Date(declaredAt + 4 * minuteMs));
    await owned(2, ben, new Date(declaredAt + 9 * minuteMs));
    await passes(5);
    const asked = await drawn('checkpoint', '1');
    expect(asked).toContain('Task 1 was due');
    expect(asked).not.toContain('Task 2 was due');
  });
});
