import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readFollowUp } from '../../../src/features/followups/read-follow-up.ts';
import { ana, now } from '../../support/given.ts';

const reading = { now, zone: 'Europe/Berlin', userId: ana };
const read = (text: string) => readFollowUp(text, reading);
const friday = new Date('2026-03-06T16:00:00Z');

describe('a typed follow-up', () => {
  it.each([
    ['alert when the backup is missing', 'alert when the backup is missing', null, null],
    ['alert when the backup is missing <@UBEN|ben> by friday', 'alert when the backup is missing', 'UBEN', friday],
    ['alert when the backup is missing by friday <@UBEN>', 'alert when the backup is missing', 'UBEN', friday],
    ['<@UBEN>: alert when the backup is missing by friday', 'alert when the backup is missing', 'UBEN', friday],
    ['me write the runbook', 'write the runbook', ana, null],
    ['ask <@UBEN> about the logs', 'ask <@UBEN> about the logs', null, null],
    ['alert should page me', 'alert should page me', null, null],
    ['stand by', 'stand by', null, null],
    ['restart nobody', 'restart nobody', null, null],
  ])('“%s”', (text, title, ownerId, dueAt) => {
    expect(read(text)).toEqual({ ok: true, value: { title, ownerId, dueAt } });
  });

  it.each([
    ['', 'What is to be done?'],
    ['<@UBEN>', 'What is to be done?'],
    ['by friday', 'What is to be done?'],
    ['fix it by 25:00', 'is not a time'],
    ['fix it by 2s <@UBEN>', 'is too short'],
    ['fix it @ghost', '“@⁠ghost” is nobody I know'],
    ['<!subteam^S1|@db> fix it', 'for one person'],
  ])('“%s” is refused in words', (text, why) => {
    expect(read(text)).toEqual({ ok: false, why: expect.stringContaining(why) });
  });

  it('reads any text, and loses no word of one that names nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'by', ' ', ',', ':', '-', '?'), maxLength: 60 }), (text) => {
        const found = read(`${text}z`);
        expect(found).toMatchObject({ ok: true, value: { title: `${text}z`.trim(), ownerId: null } });
      }),
    );
  });
});
