import { describe, expect, it } from '@jest/globals';
import { cancel, close, markDuplicate, reopen } from '../../../src/features/resolve/index.ts';
import { duplicateForm } from '../../../src/features/resolve/duplicate-form.ts';
import { readDuplicate } from '../../../src/features/resolve/read-duplicate.ts';
import { filledIn } from '../../support/filled-in.ts';
import { ana, asked, now, openIncident } from '../../support/given.ts';

const resolved = { ...openIncident, phase: 'resolved' as const, resolvedAt: now, endedAs: 'resolved' as const };
const closed = { ...resolved, phase: 'closed' as const, closedAt: now };
const settled = [{ verb: 'settle-checkpoints' }, { verb: 'settle-pages' }, { verb: 'show-deciding' }];
const context = { now, zone: 'UTC', userId: ana, prefill: {} };

describe('cancel', () => {
  it('closes it with why, and settles what was owed', () => {
    expect(cancel.decide(asked({ words: 'the alert was a test' }), null)).toMatchObject({
      change: { phase: 'closed', closedAt: now, endedAs: 'cancelled', endedWhy: 'the alert was a test' },
      entries: [{ kind: 'incident_cancelled', key: true, text: 'cancelled: the alert was a test' }],
      effects: [{ board: 'card' }, { kind: 'topic' }, { board: 'announcement' }, { kind: 'post' }],
      follow: settled,
    });
  });
});

describe('reopen', () => {
  it.each([resolved, closed])('clears the times of a $phase incident and begins anew', (incident) => {
    expect(reopen.decide(asked({ words: 'errors are back' }, { incident }), null)).toMatchObject({
      change: {
        phase: 'investigating',
        mitigatedAt: null,
        resolvedAt: null,
        closedAt: null,
        endedAs: null,
        endedWhy: null,
        duplicateOf: null,
        reopenings: 1,
      },
      entries: [{ kind: 'incident_reopened', key: true, text: 'reopened: errors are back', details: { from: incident.phase } }],
      follow: [{ verb: 'plan-checkpoints' }, { verb: 'show-deciding' }, { verb: 'show-tasks' }],
    });
  });

  it('of an open one changes nothing', () => {
    expect(reopen.decide(asked({ words: 'why' }), null)).toMatchObject({
      code: 'not_over',
      say: { text: 'INC-7 is open: it is investigating.' },
    });
  });
});

describe('close', () => {
  it('ends a resolved incident for good', () => {
    expect(close.decide(asked({ words: 'reviewed' }, { incident: resolved }), null)).toMatchObject({
      change: { phase: 'closed', closedAt: now },
      entries: [{ kind: 'incident_closed', key: true, text: 'closed: reviewed' }],
      follow: settled,
    });
  });

  it('of an open one points to the ways it can end', () => {
    expect(close.decide(asked({ words: '' }), null)).toMatchObject({
      code: 'not_resolved',
      say: { text: expect.stringContaining('/incident resolve') },
    });
  });

  it('is not done twice', () => {
    expect(close.decide(asked({ words: '' }, { incident: closed }), null)).toMatchObject({ code: 'closed_before' });
  });
});

describe('duplicate', () => {
  const of = (number: number, original: Parameters<typeof markDuplicate.decide>[1], why = '') =>
    markDuplicate.decide(asked({ of: number, why }), original);

  it('closes it and says where the other one is', () => {
    expect(of(5, { visibility: 'public', channelId: 'C5' }, 'same alert')).toMatchObject({
      change: { phase: 'closed', closedAt: now, endedAs: 'duplicate', duplicateOf: 5, endedWhy: 'duplicate of INC-5: same alert' },
      entries: [{ kind: 'incident_duplicated', key: true, details: { of: 5, why: 'same alert' } }],
      effects: [{}, {}, {}, { message: { text: '<@UANA> closed INC-7: it is the same as INC-5, same alert. Go on in <#C5>.' } }],
      follow: settled,
    });
  });

  it('of one that the typist may not know of, or that is not there, reads the same', () => {
    expect(of(5, null)).toEqual({
      kind: 'refused',
      code: 'no_such_incident',
      say: { text: expect.stringContaining('INC-5 does not exist.') },
    });
  });

  it('of a private one would tell everybody here that it exists', () => {
    expect(of(5, { visibility: 'private', channelId: 'C5' })).toMatchObject({ kind: 'refused', code: 'would_reveal' });
  });

  it('of itself makes no sense', () => {
    expect(of(7, { visibility: 'public', channelId: 'C7' })).toMatchObject({ code: 'of_itself' });
  });

  it.each([
    ['INC-5', 5, ''],
    ['inc 5 same alert', 5, 'same alert'],
    ['#5: same alert', 5, 'same alert'],
    ['of DRILL-5', 5, ''],
    ['5', 5, ''],
  ])('reads %j', (text, number, why) => {
    expect(readDuplicate(text)).toEqual({ ok: true, value: { of: number, why } });
  });

  it.each(['', 'the other one', 'INC-0', '99999999999'])('asks for the number that is missing in %j', (text) => {
    expect(readDuplicate(text)).toMatchObject({ ok: false, why: expect.stringContaining('INC-5') });
  });

  it('reads its form as it reads what is typed', () => {
    expect(duplicateForm.parse(filledIn({ of: 'INC-5', why: 'same alert' }), context)).toEqual({
      ok: true,
      input: { of: 5, why: 'same alert' },
    });
    expect(duplicateForm.parse(filledIn({ of: 'x' }), context)).toMatchObject({ ok: false, errors: { of: expect.any(String) } });
  });
});
