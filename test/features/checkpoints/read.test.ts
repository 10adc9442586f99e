import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readCheckpoint } from '../../../src/features/checkpoints/read-checkpoint.ts';
import { readUpdate } from '../../../src/features/checkpoints/read-update.ts';
import { updateForm } from '../../../src/features/checkpoints/update-form.ts';
import { checkpointForm } from '../../../src/features/checkpoints/checkpoint-form.ts';
import { filledIn } from '../../support/filled-in.ts';
import { ana, now } from '../../support/given.ts';
import { at } from './given-checkpoints.ts';

const reading = { now, zone: 'UTC', userId: ana };
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom('30m', '1h30m', '0s', '9d9d', 'at', 'in', '14:30', '25:99', '<@U1|a b>', '“', '\n'), fc.string()))
    .map((parts) => parts.join(' ')),
);

describe('a typed update', () => {
  it.each([
    ['we are failing over', { text: 'we are failing over', nextInMs: null }],
    ['30m we are failing over', { text: 'we are failing over', nextInMs: 1_800_000 }],
    ['1H30M two\nlines', { text: 'two\nlines', nextInMs: 5_400_000 }],
    ['90s are gone', { text: 'are gone', nextInMs: 90_000 }],
    ['503s are gone', { text: '503s are gone', nextInMs: null }],
    ['5xx errors are gone', { text: '5xx errors are gone', nextInMs: null }],
  ])('%j', (text, value) => {
    expect(readUpdate(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'What is new?'],
    ['30m', 'What is new?'],
    ['1s too often', 'too short'],
    ['999d9h too late', 'too long'],
  ])('%j is not read: %s', (text, why) => {
    expect(readUpdate(text)).toEqual({ ok: false, why: expect.stringContaining(why) });
  });

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readUpdate(text);
        return read.ok ? read.value.text.trim() !== '' && (read.value.nextInMs ?? 1) > 0 : read.why !== '';
      }),
    );
  });
});

describe('a typed checkpoint', () => {
  it.each([
    ['20m', { dueAt: at(20), question: null }],
    ['20m is the replica in sync?', { dueAt: at(20), question: 'is the replica in sync?' }],
    ['in 1h30m, look again', { dueAt: at(90), question: 'look again' }],
    ['at 02:30 decide', { dueAt: at(30), question: 'decide' }],
    ['3am: decide', { dueAt: at(60), question: 'decide' }],
    ['tomorrow 3am decide', { dueAt: at(25 * 60), question: 'decide' }],
    ['in 20 minutes is it up?', { dueAt: at(20), question: 'is it up?' }],
    ['20m 3 replicas in sync?', { dueAt: at(20), question: '3 replicas in sync?' }],
  ])('%j', (text, value) => {
    expect(readCheckpoint(text, reading)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'When?'],
    ['look at the lag', 'is not a time'],
    ['2s look', 'too short'],
  ])('%j is not read: %s', (text, why) => {
    expect(readCheckpoint(text, reading)).toEqual({ ok: false, why: expect.stringContaining(why) });
  });

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readCheckpoint(text, reading);
        return read.ok ? read.value.dueAt > now && read.value.question !== '' : read.why !== '';
      }),
    );
  });
});

describe('the forms', () => {
  const context = { ...reading, prefill: {} };

  it('are the same update and the same checkpoint', () => {
    expect(updateForm.parse(filledIn({ text: 'found it', next: '1h 30m' }), context)).toEqual({
      ok: true,
      input: { text: 'found it', nextInMs: 5_400_000 },
    });
    expect(updateForm.parse(filledIn({ text: 'found it' }), context)).toEqual({ ok: true, input: { text: 'found it', nextInMs: null } });
    expect(checkpointForm.parse(filledIn({ when: '20m', question: 'in sync?' }), context)).toEqual({
      ok: true,
      input: { dueAt: at(20), question: 'in sync?' },
    });
  });

  it('say which field is wrong', () => {
    expect(updateForm.parse(filledIn({ text: '' }), context)).toEqual({ ok: false, errors: { text: expect.any(String) } });
    expect(updateForm.parse(filledIn({ text: 'x', next: 'soon' }), context)).toEqual({ ok: false, errors: { next: expect.any(String) } });
    expect(checkpointForm.parse(filledIn({ when: 'soon' }), context)).toEqual({ ok: false, errors: { when: expect.any(String) } });
  });
});
