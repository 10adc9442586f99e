import { describe, expect, it } from '@jest/globals';
import { lead, role } from '../../../src/features/roles/typed-roles.ts';
import { formValues } from '../../../src/features/form-values.ts';
import { ana, now } from '../../support/given.ts';

const reading = { now, zone: 'UTC', userId: ana };
const filledIn = (values: object) => lead.form?.parse(formValues(values), { ...reading, prefill: {} });

describe('lead, as typed', () => {
  it.each([
    ['<@UBEN>', 'UBEN'],
    ['<@UBEN|ben> please', 'UBEN'],
    ['ME', ana],
    ['nobody', null],
  ])('reads “%s”', (text, userId) => {
    expect(lead.typed?.read(text, reading)).toEqual({ ok: true, value: { userId } });
  });

  it.each([
    ['', 'Who? `lead` needs a person, `me` or `nobody`.'],
    ['<!subteam^S1|@db>', 'A role is held by one person, not by a group.'],
    ['*ana*', '“∗ana∗” is no person I can read. Type @ and choose a name from the list, or `me`, or `nobody`.'],
  ])('says what is missing in “%s”', (text, why) => {
    expect(lead.typed?.read(text, reading)).toEqual({ ok: false, why });
  });
});

describe('role, as typed', () => {
  it('reads a role of the policy and a person', () => {
    expect(role.typed?.read('DBA <@UBEN>', reading)).toEqual({ ok: true, value: { role: 'dba', toId: 'UBEN' } });
  });

  it('says what is missing', () => {
    expect(role.typed?.read('dba', reading)).toEqual({ ok: false, why: 'Who? `role dba` needs a person, `me` or `nobody`.' });
  });
});

describe('the forms', () => {
  it('free the role when nobody is chosen', () => {
    expect(filledIn({ who: { value: { selected_user: 'UBEN' } } })).toEqual({ ok: true, input: { userId: 'UBEN' } });
    expect(filledIn({ who: { value: { selected_user: null } } })).toEqual({ ok: true, input: { userId: null } });
  });

  it('keep what was filled in when the role is missing', () => {
    expect(role.form?.parse(formValues({ who: { value: { selected_user: 'UBEN' } } }), { ...reading, prefill: {} })).toEqual({
      ok: false,
      errors: { role: 'Which role?' },
    });
  });
});
