import { describe, expect, it } from '@jest/globals';
import { show } from '../../../src/domain/effect.ts';
import { done, reassignTask, stuckTask, takeTask, task } from '../../../src/features/tasks/index.ts';
import { taskForm } from '../../../src/features/tasks/task-form.ts';
import { filledIn } from '../../support/filled-in.ts';
import { ana, asked, ben, now, person } from '../../support/given.ts';
import { aTask, cleo } from './given-tasks.ts';

const wanted = { title: 'check replica lag', ownerId: ben, dueAt: new Date('2026-03-02T02:15:00Z'), purpose: null };
const third = { number: 3, whyNotOwner: null };

describe('a new task', () => {
  it('gets the next number, a message, and its owner knows', () => {
    expect(task.decide(asked(wanted), third)).toMatchObject({
      kind: 'accepted',
      state: { number: 3, title: 'check replica lag', ownerId: ben, addedBy: ana, addedAt: now },
      entries: [{ kind: 'task_added', text: 'added task 3 for <@UBEN>: check replica lag', details: { number: 3, ownerId: ben } }],
      effects: [show('task', 3), { kind: 'invite', userIds: [ben] }, { kind: 'tell', userId: ben }],
      reply: expect.stringContaining('Task 3 is with <@UBEN>'),
    });
  });

  it('tells nobody what they ask of themselves, or what nobody has', () => {
    expect(task.decide(asked({ ...wanted, ownerId: ana }), third)).toMatchObject({ effects: [show('task', 3)] });
    expect(task.decide(asked({ ...wanted, ownerId: null }), third)).toMatchObject({
      effects: [show('task', 3)],
      reply: 'Task 3 is open for whoever takes it.',
    });
  });

  it('is not given to an app, and the rest of what was typed comes back', () => {
    expect(task.decide(asked(wanted), { number: 3, whyNotOwner: '<@UBOT> is an app, not a person.' })).toMatchObject({
      kind: 'refused',
      say: { text: '<@UBOT> is an app, not a person. The rest, to copy: `/incident task check replica lag by 15m`' },
    });
  });

  it('keeps what Muster opens it for', () => {
    expect(task.decide(asked({ ...wanted, ownerId: null, purpose: 'decision' }), third)).toMatchObject({ state: { purpose: 'decision' } });
  });
});

describe('the form', () => {
  const reading = { now, zone: 'UTC', userId: ana, prefill: { messageTs: '1.2', messageChannelId: 'C1' } };

  it('is the same task, with the message it was made from', () => {
    expect(taskForm.parse(filledIn({ title: 'check lag', owner: { person: ben }, due: '15m' }), reading)).toEqual({
      ok: true,
      input: { ...wanted, title: 'check lag', messageTs: '1.2', messageChannelId: 'C1' },
    });
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ title: 'x', due: 'soon' }, 'due'],
    [{ title: 'x', due: '1s' }, 'due'],
  ])('%j says what is wrong with its %s', (fields, field) => {
    expect(taskForm.parse(filledIn(fields), reading)).toEqual({ ok: false, errors: { [field]: expect.any(String) } });
  });
});

describe('“I’ll take it”', () => {
  it('makes it theirs', () => {
    expect(takeTask.decide(asked({ number: 3 }), aTask({ stuckAt: now }))).toMatchObject({
      state: { number: 3, ownerId: ana, stuckAt: null },
      entries: [{ kind: 'task_taken' }],
      effects: [show('task', 3)],
    });
  });

  it.each([
    ['somebody was first', aTask({ ownerId: ben }), 'taken', '<@UBEN> has task 3'],
    ['they have it', aTask({ ownerId: ana }), 'yours_already', 'yours already'],
    ['it is for somebody else to check', aTask({ notFor: ana }), 'not_for_you', 'let somebody else check it'],
    ['it is done', aTask({ doneAt: now, doneBy: ben }), 'task_done', 'done already by <@UBEN>'],
    ['there is none', null, 'no_such_task', 'no task 3'],
  ])('is refused when %s', (_case, found, code, words) => {
    expect(takeTask.decide(asked({ number: 3 }), found)).toMatchObject({
      kind: 'refused',
      code,
      say: { text: expect.stringContaining(words) },
    });
  });
});

describe('“Done”', () => {
  it('is enough, and the owner hears of it when somebody else said so', () => {
    expect(done.decide(asked({ number: 3, result: null }), aTask({ ownerId: ben, stuckAt: now }))).toMatchObject({
      state: { doneAt: now, doneBy: ana, result: null, stuckAt: null },
      entries: [{ kind: 'task_done', details: { number: 3, result: null } }],
      effects: [show('task', 3), { kind: 'tell', userId: ben }],
    });
  });

  it('tells everyone what came of it', () => {
    expect(done.decide(asked({ number: 3, result: 'in *sync*' }), aTask({ ownerId: ana }))).toMatchObject({
      entries: [{ text: 'finished task 3: check replica lag (in *sync*)', details: { number: 3, result: 'in *sync*' } }],
      effects: [show('task', 3), { kind: 'post', message: { text: '<@UANA> finished task 3, check replica lag: in ∗sync∗' } }],
    });
  });
});

describe('“Stuck”', () => {
  it('is told to everyone at once, once', () => {
    expect(stuckTask.decide(asked({ number: 3, again: false }), aTask({ ownerId: ana }))).toMatchObject({
      state: { stuckAt: now },
      entries: [{ kind: 'task_stuck' }],
      effects: [show('task', 3), { kind: 'post', message: { text: '<@UANA> is stuck on task 3, check replica lag. Who can help?' } }],
    });
    expect(stuckTask.decide(asked({ number: 3, again: false }), aTask({ stuckAt: now }))).toMatchObject({ code: 'stuck_already' });
  });
});

describe('“Reassign”', () => {
  const reassign = (to: string, found: ReturnType<typeof aTask>, whyNotOwner: string | null = null, by = ana) =>
    reassignTask.decide(asked({ number: 3, ownerId: to }, { actor: person(by) }), { task: found, whyNotOwner });

  it('tells the one who has it now, and the one who had it', () => {
    expect(reassign(cleo, aTask({ ownerId: ben }))).toMatchObject({
      state: { number: 3, ownerId: cleo },
      entries: [{ kind: 'task_reassigned', details: { from: ben, to: cleo } }],
      effects: [show('task', 3), { kind: 'invite', userIds: [cleo] }, { kind: 'tell', userId: cleo }, { kind: 'tell', userId: ben }],
    });
  });

  it('tells nobody what they did themselves', () => {
    expect(reassign(ana, aTask({ ownerId: null }))).toMatchObject({ effects: [show('task', 3)] });
  });

  it.each([
    ['the same person', ben, aTask({ ownerId: ben }), null, 'theirs_already'],
    ['the reporter of what is to be checked', ben, aTask({ notFor: ben }), null, 'not_for_them'],
    ['an app', cleo, aTask(), 'is an app', 'not_an_owner'],
    ['anybody, once it is done', cleo, aTask({ doneAt: now }), null, 'task_done'],
  ])('is refused for %s', (_case, to, found, whyNot, code) => {
    expect(reassign(to, found, whyNot)).toMatchObject({ kind: 'refused', code });
  });
});
