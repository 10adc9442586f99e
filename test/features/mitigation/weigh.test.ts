import { describe, expect, it } from '@jest/globals';
import { object, offerOption, support } from '../../../src/features/mitigation/index.ts';
import { offerForm } from '../../../src/features/mitigation/offer-form.ts';
import { objectForm } from '../../../src/features/mitigation/object-form.ts';
import { filledIn } from '../../support/filled-in.ts';
import { ana, asked, now } from '../../support/given.ts';
import { anObjection, anOption } from './given-options.ts';

const context = { now, zone: 'UTC', userId: ana, prefill: {} };

describe('offering an option', () => {
  const offer = { title: 'rollback to 411', pro: 'fast', con: null, impact: null, recovery: '10m' };

  it('puts it beside the others under its number', () => {
    expect(offerOption.decide(asked(offer), 3)).toMatchObject({
      state: { number: 3, title: 'rollback to 411', pro: 'fast', con: null, offeredBy: ana, offeredAt: now },
      entries: [
        {
          kind: 'option_offered',
          text: 'option 3: rollback to 411 | pro: fast | recovery: 10m',
          shownBy: { board: 'options', ref: '' },
        },
      ],
      effects: [{ kind: 'show', board: 'options' }, { kind: 'post' }],
    });
  });

  it('by form leaves out what was left empty', () => {
    expect(offerForm.parse(filledIn({ title: 'rollback to 411', pro: 'fast', recovery: '10m' }), context)).toEqual({
      ok: true,
      input: offer,
    });
    expect(offerForm.parse(filledIn({ pro: 'fast' }), context)).toMatchObject({ ok: false, errors: { title: expect.any(String) } });
  });
});

describe('supporting', () => {
  it('stands beside the option by name', () => {
    expect(support.decide(asked({ option: 1 }), [anOption()])).toMatchObject({
      state: { optionId: 11, userId: ana },
      entries: [{ kind: 'option_supported', details: { number: 1, objectionWithdrawn: false } }],
      effects: [{ kind: 'show', board: 'options' }],
    });
  });

  it('takes back the objection of the same person', () => {
    expect(support.decide(asked({ option: 1 }), [anOption({ objections: [anObjection({ userId: ana })] })])).toMatchObject({
      entries: [{ details: { objectionWithdrawn: true } }],
    });
  });

  it('counts once', () => {
    expect(support.decide(asked({ option: 1 }), [anOption({ supporters: [ana] })])).toMatchObject({
      kind: 'refused',
      code: 'supported_before',
    });
  });

  it('of an option that is not there says which are', () => {
    expect(support.decide(asked({ option: 9 }), [anOption()])).toMatchObject({
      code: 'no_such_option',
      say: { text: 'There is no option 9. There are:\n1. rollback to 411' },
    });
  });
});

describe('objecting', () => {
  it('is a key entry with its reason, said to all', () => {
    expect(object.decide(asked({ option: 1, reason: 'cannot be undone' }), [anOption()])).toMatchObject({
      state: { optionId: 11, userId: ana, reason: 'cannot be undone', objectedAt: now },
      entries: [{ kind: 'option_objected', key: true, details: { number: 1, reason: 'cannot be undone' } }],
      effects: [
        { kind: 'show', board: 'options' },
        { kind: 'post', message: { text: expect.stringContaining('waits until the lead confirms') } },
      ],
    });
  });

  it('to what is chosen already asks the one who chose', () => {
    const chosen = anOption({ chosen: { by: 'UBEN', reason: null, wayBack: null, checkedBy: null } });
    expect(object.decide(asked({ option: 1, reason: 'cannot be undone' }), [chosen])).toMatchObject({
      effects: [{}, { message: { text: expect.stringContaining('<@UBEN>, does that change the decision?') } }],
    });
  });

  it('needs a reason', () => {
    const about = { ...context, prefill: { option: 1 } };
    expect(objectForm.parse(filledIn({ reason: '' }), about)).toMatchObject({ ok: false, errors: { reason: expect.any(String) } });
    expect(objectForm.parse(filledIn({ reason: 'no' }), about)).toEqual({ ok: true, input: { option: 1, reason: 'no' } });
  });
});
