import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { formValues } from '../../../src/features/form-values.ts';
import { pageForm } from '../../../src/features/paging/page-form.ts';
import { readPage } from '../../../src/features/paging/read-targets.ts';
import { ana, now } from '../../support/given.ts';

describe('page, as typed', () => {
  it.each([
    ['<@U1> replica lag', ['<@U1>'], 'replica lag'],
    ['<@U1|ana> <@U2>, come quickly', ['<@U1>', '<@U2>'], 'come quickly'],
    ['<@U1> <@U1>', ['<@U1>'], ''],
    ['<!subteam^S1|@db-team>', ['<!subteam^S1>'], ''],
    ['me', ['<@UANA>'], ''],
    ['<!channel> all hands', ['everyone'], 'all hands'],
    ['@DB-Team: the disk is full', ['db-team'], 'the disk is full'],
    ['OnCall', ['oncall'], ''],
    ['oncall <@U1> is ill', ['oncall'], '<@U1> is ill'],
  ])('reads “%s”', (text, targets, why) => {
    expect(readPage(text, ana)).toEqual({ ok: true, value: { targets, why } });
  });

  it.each(['', '  ', 'nobody', '@'])('says that somebody is missing in “%s”', (text) => {
    expect(readPage(text, ana)).toMatchObject({ ok: false });
  });

  it('keeps every word of the reason', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,9}( [a-zé<>@&*]{1,8}){0,5}$/), (why) => {
        expect(readPage(`<@U1> ${why}`, ana)).toEqual({ ok: true, value: { targets: ['<@U1>'], why } });
      }),
    );
  });
});

describe('the form', () => {
  const parse = (values: object) => pageForm.parse(formValues(values), { now, zone: 'UTC', userId: ana, prefill: {} });

  it('takes people and a team', () => {
    const values = {
      people: { value: { selected_users: ['U1', 'U2'] } },
      team: { value: { selected_option: { value: 'OnCall' } } },
      why: { value: { value: ' replica lag ' } },
    };
    expect(parse(values)).toEqual({ ok: true, input: { targets: ['<@U1>', '<@U2>', 'oncall'], why: 'replica lag' } });
  });

  it('wants somebody', () => {
    expect(parse({ why: { value: { value: 'replica lag' } } })).toMatchObject({ ok: false, errors: { people: expect.any(String) } });
  });
});
