import { describe, expect, it } from '@jest/globals';
import { choose } from '../../../src/features/mitigation/index.ts';
import type { Option } from '../../../src/features/mitigation/option.ts';
import { ana, asked, ben, now, openIncident, person } from '../../support/given.ts';
import { anObjection, anOption, cleo } from './given-options.ts';

const restart = anOption({ number: 2, title: 'restart the pool', supporters: [ben] });
const typed = { option: 2, reason: 'quickest', wayBack: '', checkedBy: null, heardUpTo: 0 };
const decide = (input: Partial<typeof typed>, options: readonly Option[] = [anOption(), restart], leadId: string | null = ana, over = {}) =>
  choose.decide(asked({ ...typed, ...input }, over), { leadId, options });

describe('the lead, typing', () => {
  const decision = decide({});

  it('decides at once, and the way back is “not said”', () => {
    expect(decision).toMatchObject({ kind: 'accepted', state: { optionId: 12, by: ana, at: now, reason: 'quickest', wayBack: null } });
    expect(decision).toMatchObject({
      entries: [{ text: 'chose option 2: restart the pool; why: quickest; over option 1 (rollback to 411); way back: not said' }],
    });
  });

  it('leaves a key entry with all that a reader needs', () => {
    expect(decision).toMatchObject({
      entries: [
        {
          kind: 'decision_made',
          key: true,
          details: {
            chosen: { number: 2, title: 'restart the pool' },
            over: [{ number: 1, title: 'rollback to 411' }],
            reason: 'quickest',
            objections: [],
            supporters: [ben],
            wayBack: null,
            checkedBy: null,
          },
        },
      ],
    });
  });

  it('moves an investigation on to mitigating, and opens the task', () => {
    expect(decision).toMatchObject({
      follow: [
        { verb: 'phase', input: { phase: 'mitigating' } },
        { verb: 'task', input: { title: 'Carry out option 2: restart the pool', ownerId: null, dueAt: null, purpose: 'decision' } },
      ],
    });
  });

  it('moves back to mitigating from monitoring: what was done did not hold', () => {
    const monitoring = { incident: { ...openIncident, phase: 'monitoring' as const } };
    expect(decide({}, [restart], ana, monitoring)).toMatchObject({
      follow: [{ verb: 'phase', input: { phase: 'mitigating' } }, { verb: 'task' }],
    });
  });

  it('is asked for the way back that was not named', () => {
    expect(decision).toMatchObject({ reply: expect.stringContaining('a way back, and who checked it?') });
    expect(decide({ wayBack: 'a snapshot' })).toMatchObject({ reply: expect.not.stringContaining('way back') });
  });

  it('leaves mitigating as it is', () => {
    const mitigating = { incident: { ...openIncident, phase: 'mitigating' as const } };
    expect(decide({}, [restart], ana, mitigating)).toMatchObject({ follow: [{ verb: 'task' }] });
  });
});

describe('who decides', () => {
  it('is the lead, and others are told so kindly', () => {
    expect(decide({}, [restart], ben)).toMatchObject({
      kind: 'refused',
      code: 'not_the_lead',
      say: { text: expect.stringContaining('<@UBEN> leads INC-7 and decides') },
    });
  });

  it('is anybody while nobody leads', () => {
    expect(decide({}, [restart], null)).toMatchObject({ kind: 'accepted' });
    expect(decide({}, [restart], null, { actor: person(cleo) })).toMatchObject({ kind: 'accepted', state: { by: cleo } });
  });
});

describe('an objection', () => {
  const opposed = { ...restart, objections: [anObjection()] };

  it('holds the choice, and leads to the form that confirms it', () => {
    const decision = decide({}, [anOption(), opposed]);
    expect(decision).toMatchObject({
      kind: 'refused',
      code: 'objections_stand',
      say: { text: expect.stringContaining('<@UCLEO>: the migration cannot be undone') },
    });
    expect(JSON.stringify(decision)).toContain('form:choose');
  });

  it('is decided over once the lead has read it, and stands in the record', () => {
    const decision = decide({ heardUpTo: 31, wayBack: 'snapshot of 02:00', checkedBy: null }, [opposed]);
    expect(decision).toMatchObject({
      kind: 'accepted',
      entries: [
        {
          text: expect.stringContaining('objection of <@UCLEO>: the migration cannot be undone'),
          details: { objections: [{ userId: cleo, reason: 'the migration cannot be undone' }], wayBack: 'snapshot of 02:00' },
        },
      ],
    });
  });

  it('that came while the form was open holds it again', () => {
    const since = { ...restart, objections: [anObjection(), anObjection({ id: 32, userId: ben, reason: 'no backup' })] };
    expect(decide({ heardUpTo: 31 }, [since])).toMatchObject({ code: 'objections_stand' });
  });

  it('that was not ticked on the form is named there, in words that fit under a field', () => {
    const decision = choose.decide({ ...asked({ ...typed }), via: 'form' }, { leadId: ana, options: [opposed] });
    expect(decision).toMatchObject({
      code: 'objections_stand',
      say: { text: expect.stringContaining('“the migration cannot be undone”. Tick below') },
    });
    expect(decision).not.toHaveProperty('say.blocks');
  });

  it('to another option, or overruled before, holds nothing', () => {
    expect(decide({}, [anOption({ objections: [anObjection()] }), restart])).toMatchObject({ kind: 'accepted' });
    expect(decide({}, [{ ...restart, objections: [anObjection({ overruled: true })] }])).toMatchObject({ kind: 'accepted' });
  });
});

it('is not made twice', () => {
  const chosen = { ...restart, chosen: { by: ben, reason: null, wayBack: null, checkedBy: null } };
  expect(decide({}, [chosen])).toMatchObject({ code: 'chosen_before', say: { text: expect.stringContaining('<@UBEN>') } });
});

it('of an option that is not there says what to do', () => {
  expect(decide({}, [])).toMatchObject({ code: 'no_such_option', say: { text: expect.stringContaining('/incident option') } });
});
