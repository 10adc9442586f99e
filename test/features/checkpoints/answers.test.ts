import { describe, expect, it } from '@jest/globals';
import { clearAlarm } from '../../../src/domain/alarm.ts';
import { missCheckpoint, nothingNew, settleCheckpoints, snoozeCheckpoint, update } from '../../../src/features/checkpoints/index.ts';
import { ana, asked, ben, now, person } from '../../support/given.ts';
import { aCheckpoint, aLedger, at } from './given-checkpoints.ts';

const overdue = (minutes: number) => aCheckpoint({ dueAt: at(-minutes), askedAt: at(-minutes) });
const news = { text: 'found *it*', nextInMs: null };

describe('an update', () => {
  it('answers what was asked and owes the next by the cadence, from now', () => {
    expect(update.decide(asked(news), aLedger())).toMatchObject({
      state: {
        changes: [{ number: 3, outcome: 'met', metAt: now, metBy: ana, metWith: 'update', settledAt: now }],
        added: [{ number: 4, repeating: true, countedFrom: now, dueAt: at(15), setBy: null }],
      },
      entries: [
        { kind: 'update_posted', key: true, text: 'found *it*' },
        { kind: 'checkpoint_met', details: { number: 3, lateMs: 120_000 } },
      ],
    });
  });

  it('promises what its writer said, and everyone reads who wrote it', () => {
    const decision = update.decide(asked({ ...news, nextInMs: 1_800_000 }), aLedger({ open: [] }));
    expect(decision).toMatchObject({ state: { added: [{ dueAt: at(30), setBy: ana }] } });
    expect(JSON.stringify(decision)).toMatch(/\*Update\* from <@UANA>\\nfound ∗it∗\\n_Next update /);
  });

  it('moves what was not asked yet, in its own row, and leaves one-off ones', () => {
    const waiting = aCheckpoint({ askedAt: null, dueAt: at(3), countedFrom: at(-12) });
    const oneOff = aCheckpoint({ number: 2, repeating: false, askedAt: null, dueAt: at(5) });
    expect(update.decide(asked(news), aLedger({ open: [oneOff, waiting] }))).toMatchObject({
      state: { changes: [{ number: 3, dueAt: at(15), countedFrom: now }], added: [] },
    });
  });

  it('ends the escalation of what was missed before', () => {
    const before = aCheckpoint({ number: 2, outcome: 'missed', settledAt: at(-2) });
    expect(update.decide(asked(news), aLedger({ unanswered: [before] }))).toMatchObject({
      alarms: expect.arrayContaining([clearAlarm('checkpoint/2/hand-over'), clearAlarm('checkpoint/3/remind')]),
    });
  });
});

describe('the outcome', () => {
  it.each([
    ['as it is due', overdue(0), 'met'],
    ['at the lead’s reminder', overdue(5), 'met'],
    ['a second after it', aCheckpoint({ dueAt: new Date(now.getTime() - 301_000), askedAt: new Date(now.getTime() - 301_000) }), 'late'],
    ['in time for a question that came late', aCheckpoint({ dueAt: at(-40), askedAt: at(-5) }), 'met'],
    ['late even so', aCheckpoint({ dueAt: at(-40), askedAt: at(-6) }), 'late'],
  ])('of an answer %s', (_when, checkpoint, outcome) => {
    expect(nothingNew.decide(asked({ number: 3 }), { checkpoint, ledger: aLedger() })).toMatchObject({
      state: { changes: [{ outcome, metAt: now, metWith: 'nothing new' }] },
      entries: [{ kind: `checkpoint_${outcome}` }],
    });
  });
});

describe('“Nothing new”', () => {
  it('lets the clock run on', () => {
    expect(nothingNew.decide(asked({ number: 3 }), { checkpoint: aCheckpoint(), ledger: aLedger() })).toMatchObject({
      state: { added: [{ number: 4, dueAt: at(13) }] },
    });
  });

  it('owes nothing after a one-off', () => {
    const checkpoint = aCheckpoint({ repeating: false });
    expect(nothingNew.decide(asked({ number: 3 }), { checkpoint, ledger: aLedger() })).toMatchObject({ state: { added: [] } });
  });

  it.each([
    ['answered', aCheckpoint({ metAt: at(-1), metBy: ben, settledAt: at(-1) }), 'answered_already', 'answered by <@UBEN>'],
    ['missed', aCheckpoint({ outcome: 'missed', settledAt: at(-1) }), 'over', 'is over'],
    ['put off', aCheckpoint({ askedAt: null, dueAt: at(8) }), 'not_asked', 'not due before'],
    ['unknown', null, 'no_such_checkpoint', 'no checkpoint 3'],
  ])('is told what is so when it is %s', (_case, checkpoint, code, words) => {
    const about = { checkpoint, ledger: aLedger() };
    expect(nothingNew.decide(asked({ number: 3 }, { actor: person(ben) }), about)).toMatchObject({
      kind: 'refused',
      code,
      say: { text: expect.stringContaining(words) },
    });
  });
});

describe('“10 more minutes”', () => {
  it('moves the same checkpoint', () => {
    expect(snoozeCheckpoint.decide(asked({ number: 3 }), aCheckpoint())).toMatchObject({
      state: { changes: [{ number: 3, dueAt: at(10), askedAt: null, snoozes: 1, snoozedBy: ana }], added: [] },
      alarms: expect.arrayContaining([
        clearAlarm('checkpoint/3/remind'),
        { key: 'checkpoint/3/ask', dueAt: at(10), verb: 'ask-checkpoint', input: { number: 3, dueAt: at(10).toISOString() } },
      ]),
    });
  });

  it('is not given twice', () => {
    expect(snoozeCheckpoint.decide(asked({ number: 3 }), aCheckpoint({ snoozes: 1 }))).toMatchObject({ code: 'put_off_already' });
  });
});

describe('no answer', () => {
  it('is a miss when the next is due, which is asked in the same breath', () => {
    const input = { number: 3, dueAt: at(0) };
    expect(missCheckpoint.decide(asked(input, { actor: { kind: 'clock' } }), aLedger({ open: [overdue(15)] }))).toMatchObject({
      state: { changes: [{ number: 3, outcome: 'missed' }], added: [{ number: 4, dueAt: at(0) }] },
      entries: [{ kind: 'checkpoint_missed', details: { lateMs: 900_000 } }],
      follow: [{ verb: 'ask-checkpoint', input: { number: 4, dueAt: at(0) } }],
    });
  });

  it('is a miss at the end, and what was not asked has no outcome', () => {
    const waiting = aCheckpoint({ number: 2, askedAt: null, dueAt: at(5) });
    expect(settleCheckpoints.decide(asked({}), aLedger({ open: [waiting, aCheckpoint()] }))).toMatchObject({
      state: {
        changes: [
          { number: 2, settledAt: now },
          { number: 3, outcome: 'missed', settledAt: now },
        ],
      },
      entries: [{ kind: 'checkpoint_missed', details: { number: 3 } }],
    });
  });
});
