import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readDone } from '../../../src/features/tasks/done.ts';
import { readTask } from '../../../src/features/tasks/read-task.ts';
import { ana, ben, now } from '../../support/given.ts';

const reading = { now, zone: 'Europe/Berlin', userId: ana };
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a typed task', () => {
  it.each([
    ['<@UBEN> check replica lag by 15m', { title: 'check replica lag', ownerId: ben, dueAt: inMinutes(15) }],
    ['<@UBEN|ben> check replica lag', { title: 'check replica lag', ownerId: ben, dueAt: null }],
    ['<@UBEN>: check replica lag at 14:30', { title: 'check replica lag', ownerId: ben, dueAt: new Date('2026-03-02T13:30:00Z') }],
    ['me look at the queue', { title: 'look at the queue', ownerId: ana, dueAt: null }],
    ['<@UBEN> - check   the disk', { title: 'check the disk', ownerId: ben, dueAt: null }],
    ['find what changed', { title: 'find what changed', ownerId: null, dueAt: null }],
    ['stand by the reporter', { title: 'stand by the reporter', ownerId: null, dueAt: null }],
    ['nobody answers the phone, call them', { title: 'nobody answers the phone, call them', ownerId: null, dueAt: null }],
  ])('%s', (text, value) => {
    expect(readTask(text, reading)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'What is to be done?'],
    ['<@UBEN>', 'What is to be done?'],
    ['<@UBEN> by 15m', 'What is to be done?'],
    ['check the disk by 3s', 'is too short'],
    ['<@UBEN> check the disk at 25:00', 'is not a time'],
    ['<!subteam^S1|@db> look', 'A task is for one person.'],
    ['@bne look', 'is nobody I know'],
  ])('%s is not read: %s', (text, why) => {
    expect(readTask(text, reading)).toEqual({ ok: false, why: expect.stringContaining(why) });
  });

  it('survives whatever is typed, and never takes an empty title', () => {
    const words = fc.constantFrom('<@UBEN>', '<@', 'by', 'at', '15m', '14:30', 'me', '|', '<!subteam^S1>', '9d9d', '0s', '\n', '“', '🚨');
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = readTask(text, reading);
        const rest = read.ok ? read.value.title : read.why;
        expect(rest.trim()).not.toBe('');
        if (read.ok && read.value.dueAt) return read.value.dueAt > now;
        return true;
      }),
    );
  });

  it('is read in no time however long it is', () => {
    const read = readTask('task by 15m at noon '.repeat(2_000), reading);
    expect(read).toMatchObject({ ok: true });
  });
});

describe('a typed “done”', () => {
  it.each([
    ['3', { number: 3, result: null }],
    ['#3', { number: 3, result: null }],
    ['3 the replica is in sync', { number: 3, result: 'the replica is in sync' }],
    ['task 3: it was the cache\nand the queue', { number: 3, result: 'it was the cache\nand the queue' }],
    ['3 - nothing to see', { number: 3, result: 'nothing to see' }],
  ])('%s', (text, value) => {
    expect(readDone(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'three', '3rd one', '99999999999', '-1', 'the cache'])('“%s” asks for the number', (text) => {
    expect(readDone(text)).toEqual({ ok: false, why: expect.stringContaining('Which task?') });
  });

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.tuple(fc.integer(), fc.string()).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const read = readDone(text);
          return read.ok ? Number.isSafeInteger(read.value.number) && read.value.result !== '' : read.why !== '';
        },
      ),
    );
  });
});
