import { describe, expect, it } from '@jest/globals';
import { clearAlarm, setAlarm } from '../../../src/domain/alarm.ts';
import { invite, post, show } from '../../../src/domain/effect.ts';
import { lead, ops, role } from '../../../src/features/roles/typed-roles.ts';
import { takeRole } from '../../../src/features/roles/take-role.ts';
import { ana, asked, ben, now, person, policy } from '../../support/given.ts';
import { before, benAsks, carl, free, heldBy } from './given-roles.ts';

const later = (ms: number) => new Date(now.getTime() + ms);

describe('a role that nobody holds', () => {
  it('is taken at once: shown on the card and the announcement, named in the channel, explained in private', () => {
    const decision = takeRole.decide(asked({ role: 'lead' }), before(free));

    expect(decision).toMatchObject({
      kind: 'accepted',
      state: { role: 'lead', at: now, passes: { toId: ana } },
      entries: [{ kind: 'role_taken', key: true, text: '<@UANA> is now lead.', details: { role: 'lead', userId: ana, by: ana } }],
      effects: [post('<@UANA> is now lead.'), show('card'), show('announcement'), { kind: 'tell', userId: ana }],
      alarms: [
        clearAlarm('role-passes/lead'),
        clearAlarm('no-lead'),
        setAlarm('relieve-lead', later(policy.relieveLeadAfterMs), 'relieve-lead'),
      ],
    });
  });

  it('is given to another, who is invited and told who named them', () => {
    const decision = ops.decide(asked({ userId: ben }), before(free));

    expect(decision).toMatchObject({
      entries: [{ kind: 'role_taken', key: false, text: '<@UBEN> is now ops, named by <@UANA>.', details: { userId: ben, by: ana } }],
      effects: [post('<@UBEN> is now ops, named by <@UANA>.'), show('card'), invite([ben]), { kind: 'tell', userId: ben }],
      alarms: [clearAlarm('role-passes/ops')],
    });
  });

  it('is not freed again', () => {
    expect(lead.decide(asked({ userId: null }), before(free))).toMatchObject({ kind: 'refused', code: 'already_so' });
  });
});

describe('a role that somebody holds', () => {
  it('passes at once when its holder gives it', () => {
    const decision = lead.decide(asked({ userId: ben }), before(heldBy(ana)));

    expect(decision).toMatchObject({
      state: { passes: { toId: ben } },
      entries: [{ kind: 'role_taken', text: '<@UBEN> is now lead, handed over by <@UANA>.', details: { userId: ben, by: ana } }],
    });
  });

  it('is freed at once by its holder, and a lead is asked for again', () => {
    const decision = lead.decide(asked({ userId: null }), before(heldBy(ana)));

    expect(decision).toMatchObject({
      state: { passes: { toId: null } },
      entries: [{ kind: 'role_freed', text: 'Nobody has lead now: <@UANA> gave it up.', details: { userId: ana, by: ana } }],
      effects: [{ kind: 'post' }, show('card'), show('announcement')],
      alarms: [
        clearAlarm('role-passes/lead'),
        clearAlarm('relieve-lead'),
        setAlarm('no-lead', later(policy.noLeadAfterMs), 'ask-for-lead'),
      ],
    });
  });

  it.each([
    ['taken by another', ben, ben, 'take', '<@UBEN> asks for lead; <@UANA> is asked.'],
    ['given away by a third person', ben, carl, 'take', '<@UBEN> asks that <@UCARL> takes lead; <@UANA> is asked.'],
    ['freed by another', ben, null, 'free', '<@UBEN> asks whether lead can be given up; <@UANA> is asked.'],
  ])('asks its holder first when %s', (_case, actorId, userId, purpose, text) => {
    const decision = lead.decide(asked({ userId }, { actor: person(actorId) }), before(heldBy(ana)));

    expect(decision).toMatchObject({
      kind: 'accepted',
      state: { role: 'lead', asks: { number: 4, purpose, holderId: ana, wantedFor: userId, askedBy: actorId } },
      entries: [{ kind: 'role_requested', text }],
      effects: [show('role-request', 4)],
      alarms: [setAlarm('role-passes/lead', later(policy.rolePassesAfterMs), 'pass-role', { request: 4 })],
    });
    expect(decision).not.toHaveProperty('state.passes');
  });

  it('is not asked for twice at a time: the second hears who asked and until when', () => {
    const decision = takeRole.decide(asked({ role: 'lead' }, { actor: person(carl) }), before(heldBy(ana, benAsks)));

    expect(decision).toMatchObject({
      kind: 'refused',
      code: 'already_asked',
      say: { text: expect.stringContaining('<@UBEN> asks for lead') },
    });
  });

  it('may be asked for again once the time to answer is over, as after a reopen', () => {
    const unanswered = { ...benAsks, askedAt: new Date(now.getTime() - policy.rolePassesAfterMs) };
    const decision = takeRole.decide(asked({ role: 'lead' }, { actor: person(carl) }), before(heldBy(ana, unanswered)));

    expect(decision).toMatchObject({
      state: { settles: { number: 3, outcome: 'overtaken' }, asks: { number: 4, wantedFor: carl } },
      effects: [show('role-request', 3), show('role-request', 4)],
    });
  });

  it('overtakes the question when its holder gives it to somebody else meanwhile', () => {
    const decision = lead.decide(asked({ userId: carl }), before(heldBy(ana, benAsks)));

    expect(decision).toMatchObject({ state: { passes: { toId: carl }, settles: { number: 3, outcome: 'overtaken' } } });
    expect(decision).toHaveProperty('effects', expect.arrayContaining([show('role-request', 3)]));
  });

  it('counts as handed over when its holder gives it to the one who asked', () => {
    const decision = lead.decide(asked({ userId: ben }), before(heldBy(ana, benAsks)));

    expect(decision).toMatchObject({ state: { settles: { number: 3, outcome: 'handed_over' } } });
  });

  it('is not taken by the one who has it', () => {
    const decision = takeRole.decide(asked({ role: 'lead' }), before(heldBy(ana)));

    expect(decision).toMatchObject({ kind: 'refused', say: { text: '<@UANA> is lead already.' } });
  });
});

describe('who and what', () => {
  it('refuses an app, a deactivated or unknown person, and says what to type instead', () => {
    const decision = ops.decide(asked({ userId: 'UBOT' }), before(free, '<@UBOT> is an app, not a person.'));

    expect(decision).toMatchObject({
      kind: 'refused',
      say: { text: '<@UBOT> is an app, not a person. Nothing changed. Name a person: `/incident ops @who`' },
    });
  });

  it('knows the roles of the policy only', () => {
    const decision = role.decide(asked({ role: 'dba', toId: ana }), before(free));

    expect(decision).toMatchObject({ kind: 'refused', say: { text: 'The policy has no role “dba”. It has lead, comms, ops, scribe.' } });
  });

  it('takes a role that the policy adds', () => {
    const withDba = { ...policy, roles: { ...policy.roles, dba: { title: 'Database', duties: [], firstSteps: [] } } };
    const decision = role.decide(asked({ role: 'dba', toId: ana }, { policy: withDba }), before(free));

    expect(decision).toMatchObject({ state: { role: 'dba', passes: { toId: ana } } });
  });

  it('leaves roles to people: the clock takes none', () => {
    const decision = takeRole.decide(asked({ role: 'lead' }, { actor: { kind: 'clock' } }), before(free));

    expect(decision).toMatchObject({ kind: 'refused', code: 'not_a_person' });
  });
});
