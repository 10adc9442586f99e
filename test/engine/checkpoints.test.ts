import { beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { ana, ben } from '../support/given.ts';
import { openIncidentStory } from '../support/incident-story.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const { opens, ask, passes, isAway, hasRole, hasTask, at, minutesIn, checkpoints, effects, acts, drawn, idOf } = openIncidentStory(
  database,
  openRoad(database),
);
const cleo = 'UCLEO';

/** Each checkpoint as [due, asked, outcome], in minutes since the declaration. */
const story = async () => (await checkpoints()).map(({ dueAt, askedAt, outcome }) => [minutesIn(dueAt), minutesIn(askedAt), outcome]);

beforeEach(() => opens());

describe('what is owed', () => {
  it('is a first update five minutes in, then one by the cadence', async () => {
    expect(await story()).toEqual([[5, null, null]]);
    await passes(3);
    await ask('update', { text: 'looking' });
    expect(await story()).toEqual([[18, null, null]]);
  });

  it('is nothing where the policy says none', async () => {
    await opens('minor');
    expect(await story()).toEqual([]);
    await ask('update', { text: 'a typo' });
    expect(await story()).toEqual([]);
    await ask('update', { text: 'a typo', nextInMs: 30 * 60_000 });
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
    expect((await checkpoints()).map(({ settledAt, outcome }) => [settledAt !== null, outcome])).toEqual([[true, null]]);
    await passes(60);
    expect(await acts()).not.toContain('checkpoint_asked');
  });

  it('comes one interval after a severity raised late, not at once', async () => {
    await opens('medium');
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
    await hasRole('comms', ben);
    await passes(5);
    expect(await story()).toEqual([[5, 5, null]]);
    expect(await drawn('checkpoint', '1')).toContain('<@UBEN>, an update is due');
    expect(await acts()).toEqual(expect.arrayContaining(['checkpoint_asked']));
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
    expect((await checkpoints()).map(({ metBy, metWith }) => [metBy, metWith])).toEqual([
      [ben, 'update'],
      [ana, 'update'],
      [null, null],
    ]);
    expect(await acts()).toEqual(expect.arrayContaining(['update_posted', 'checkpoint_met', 'checkpoint_late']));
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
    await hasRole('lead', ana);
    await hasRole('ops', ben);
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
    expect(await acts()).toEqual(expect.arrayContaining(['lead_reminded', 'hand_over_asked']));
  });

  it('asks the one after when that one does not answer either, then everyone', async () => {
    await hasRole('lead', ana);
    await hasRole('scribe', ben);
    await hasTask(1, cleo);
    await passes(5 + 10 + 15 + 15);
    const handedTo = (await checkpoints()).map((row) => row.handedTo);
    expect(handedTo).toEqual([ben, cleo, null]);
    expect((await effects('post')).at(-1)).toContain('<!channel>');
  });

  it('calls everyone once for as long as nobody answers, and says it after that without an alarm', async () => {
    const askedToLead = async () => (await effects('post')).filter((post) => post.includes('Who takes the lead?'));
    await passes(5 + 10);
    expect(await askedToLead()).toEqual([expect.stringContaining('<!channel>')]);
    await passes(2 * 15);
    expect((await askedToLead()).slice(1)).toEqual([expect.not.stringContaining('<!channel>'), expect.not.stringContaining('<!channel>')]);

    await ask('update', { text: 'on it' });
    await passes(15 + 10);
    expect((await askedToLead()).at(-1)).toContain('<!channel>');
  });

  it('ends with the answer', async () => {
    await hasRole('lead', ana);
    await passes(7);
    await ask('update', { text: 'found it' });
    await passes(9);
    expect(await effects('tell')).toEqual([]);
  });
});

describe('a one-off checkpoint', () => {
  it('is asked beside the others, and missed at the hand-over step', async () => {
    await ask('checkpoint', { dueAt: at(3), question: 'in sync?' });
    await passes(3);
    expect(await drawn('checkpoint', '2')).toContain('in sync?');
    await passes(10);
    expect((await story())[1]).toEqual([3, 3, 'missed']);
  });

  it('is not moved by an update before its time, and met by one after', async () => {
    await ask('checkpoint', { dueAt: at(4), question: null });
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
    await ask('checkpoint', { dueAt: at(3), question: null });
    await passes(3);
    await ask('settle-checkpoints', {});
    expect(await story()).toEqual([
      [5, null, null],
      [3, 3, 'missed'],
    ]);
    expect((await checkpoints()).every(({ settledAt }) => settledAt !== null)).toBe(true);
    const alarms = await database.db
      .selectFrom('alarms')
      .select('key')
      .where('incidentId', '=', await idOf())
      .execute();
    expect(alarms.filter(({ key }) => key.includes('checkpoint'))).toEqual([]);
  });
});

describe('a reopened incident', () => {
  it('owes updates again, as often as at its beginning', async () => {
    await passes(130);
    await ask('cancel', { words: 'a false alarm' });
    await passes(30);
    const ended = await story();
    await ask('reopen', { words: 'it is real' });
    expect((await story()).slice(ended.length)).toEqual([[160 + 15, null, null]]);
  });
});

describe('when Muster was away', () => {
  it('a reminder is sent at once with how late it is, and people get their time to answer', async () => {
    await hasRole('lead', ana);
    await isAway(17);
    expect(await story()).toEqual([[5, 17, null]]);
    expect(await drawn('checkpoint', '1')).toContain('12 min late');
    await passes(4);
    await ask('update', { text: 'back again' });
    expect((await story())[0]).toEqual([5, 17, 'met']);
    expect(await effects('tell')).toEqual([]);
  });

  it('what was asked before is escalated late, in order and once', async () => {
    await hasRole('lead', ana);
    await hasRole('ops', ben);
    await passes(6);
    await isAway(30);
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
