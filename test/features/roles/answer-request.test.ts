import { describe, expect, it } from '@jest/globals';
import { clearAlarm, setAlarm } from '../../../src/domain/alarm.ts';
import { post, show } from '../../../src/domain/effect.ts';
import { askForLead } from '../../../src/features/roles/ask-for-lead.ts';
import { handOver } from '../../../src/features/roles/hand-over.ts';
import { keepRole } from '../../../src/features/roles/keep-role.ts';
import { passBySilence } from '../../../src/features/roles/pass-by-silence.ts';
import { relieveLead } from '../../../src/features/roles/relieve-lead.ts';
import { ana, asked, ben, now, person, policy } from '../../support/given.ts';
import { benAsks, carl, free, heldBy, quiet } from './given-roles.ts';

const clock = { actor: { kind: 'clock' as const } };
const standing = { request: benAsks, state: heldBy(ana, benAsks), situation: quiet };
const settled = { ...benAsks, settledAt: now, outcome: 'kept' as const };

describe('“Hand over”', () => {
  it('passes the role to the one who is wanted for it', () => {
    expect(handOver.decide(asked({ request: 3 }), standing)).toMatchObject({
      state: { role: 'lead', passes: { toId: ben }, settles: { number: 3, outcome: 'handed_over' } },
      entries: [{ kind: 'role_taken', text: '<@UBEN> is now lead, handed over by <@UANA>.' }],
      alarms: [clearAlarm('role-passes/lead'), clearAlarm('no-lead'), { key: 'relieve-lead' }],
    });
  });

  it.each([
    ['somebody else', person(ben), standing, 'This is for <@UANA> to answer.'],
    ['too late', person(ana), { ...standing, request: settled, state: heldBy(carl) }, 'That is settled. <@UCARL> is lead now.'],
    ['too late, and nobody has it', person(ana), { ...standing, request: settled, state: free }, 'That is settled. Nobody has lead now.'],
    ['a question unknown', person(ana), { ...standing, request: null }, 'That question is not asked any more.'],
  ])('is refused to %s', (_case, actor, about, text) => {
    expect(handOver.decide(asked({ request: 3 }, { actor }), about)).toMatchObject({ kind: 'refused', say: { text } });
    expect(keepRole.decide(asked({ request: 3 }, { actor }), about)).toMatchObject({ kind: 'refused', say: { text } });
  });
});

describe('“Keep it”', () => {
  it('leaves the role where it is and tells who asked', () => {
    expect(keepRole.decide(asked({ request: 3 }), standing)).toEqual({
      kind: 'accepted',
      state: { role: 'lead', at: now, settles: { number: 3, outcome: 'kept' } },
      entries: [
        {
          kind: 'role_kept',
          text: '<@UANA> keeps lead, which <@UBEN> had asked for.',
          details: { role: 'lead', userId: ana, wantedFor: ben, askedBy: ben },
        },
      ],
      effects: [post('<@UANA> keeps lead, which <@UBEN> had asked for.'), show('role-request', 3)],
      alarms: [clearAlarm('role-passes/lead')],
    });
  });
});

describe('silence', () => {
  it('passes the role, and says why', () => {
    expect(passBySilence.decide(asked({ request: 3 }, clock), standing)).toMatchObject({
      state: { passes: { toId: ben }, settles: { number: 3, outcome: 'passed_by_silence' } },
      entries: [{ text: '<@UBEN> is now lead: <@UANA> did not answer for 2 min.', details: { by: ben, silent: true } }],
    });
  });

  it('frees the role when that was asked for', () => {
    const freeing = { ...benAsks, purpose: 'free' as const, wantedFor: null };
    const decision = passBySilence.decide(asked({ request: 3 }, clock), { ...standing, request: freeing, state: heldBy(ana, freeing) });

    expect(decision).toMatchObject({ entries: [{ kind: 'role_freed', text: 'Nobody has lead now: <@UANA> did not answer for 2 min.' }] });
  });

  it.each([null, settled])('changes nothing once the question is settled', (request) => {
    expect(passBySilence.decide(asked({ request: 3 }, clock), { ...standing, request })).toEqual({ kind: 'accepted' });
  });
});

describe('no lead', () => {
  it('asks the channel, and each of those paged', () => {
    expect(askForLead.decide(asked({}, clock), { state: free, paged: [ben, carl] })).toMatchObject({
      state: { role: 'lead', asks: { number: 1, purpose: 'fill', told: [ben, carl] } },
      entries: [{ kind: 'lead_asked_for' }],
      effects: [show('role-request', 1), show('role-request', '1-UBEN'), show('role-request', '1-UCARL')],
    });
  });

  it('asks nobody when somebody leads', () => {
    expect(askForLead.decide(asked({}, clock), { state: heldBy(ana), paged: [ben] })).toEqual({ kind: 'accepted' });
  });
});

describe('a lead for hours', () => {
  it('is asked to hand over, and again after as long', () => {
    const again = setAlarm('relieve-lead', new Date(now.getTime() + policy.relieveLeadAfterMs), 'relieve-lead');
    expect(relieveLead.decide(asked({}, clock), heldBy(ana))).toMatchObject({
      state: { role: 'lead', asks: { number: 4, purpose: 'relieve', holderId: ana } },
      effects: [show('role-request', 4)],
      alarms: [again],
    });
  });

  it('is not asked while somebody asks for it', () => {
    expect(relieveLead.decide(asked({}, clock), heldBy(ana, benAsks))).toMatchObject({
      kind: 'accepted',
      alarms: [{ key: 'relieve-lead' }],
    });
    expect(relieveLead.decide(asked({}, clock), heldBy(ana, benAsks))).not.toHaveProperty('state');
  });

  it('is not asked when nobody leads', () => {
    expect(relieveLead.decide(asked({}, clock), free)).toEqual({ kind: 'accepted' });
  });
});
