import { describe, expect, it } from '@jest/globals';
import { redact } from '../../../src/features/timeline/redact.ts';
import { ana, asked, ben, now, openIncident, person } from '../../support/given.ts';

const message = { channelId: 'C7', ts: '1772416800.000100' };
const byChloe = { authorIds: ['UCHLOE'], isRedacted: false, isRecorded: true, acts: [], leadId: null };
const askedBy = (userId: string) => asked(message, { actor: person(userId) });

describe('redact', () => {
  it.each([
    ['its author', 'UCHLOE', byChloe],
    ['whoever declared', ben, byChloe],
    ['the lead', 'UDEV', { ...byChloe, leadId: 'UDEV' }],
  ])('is for %s', (_, userId, known) => {
    expect(redact.decide(askedBy(userId), known)).toMatchObject({ kind: 'accepted', state: { ...message, at: now } });
  });

  it('is for nobody else, nor for the clock', () => {
    expect(redact.decide(askedBy(ana), byChloe)).toMatchObject({ kind: 'refused', code: 'not_yours' });
    expect(redact.decide(asked(message, { actor: { kind: 'clock' } }), byChloe)).toMatchObject({ kind: 'refused', code: 'not_yours' });
  });

  it('leaves the fact on the timeline, and says what else to do', () => {
    const decision = redact.decide(askedBy(ben), { ...byChloe, acts: [{ id: 4, shownBy: null, linkTs: '1772416800.000200' }] });
    expect(decision).toMatchObject({
      entries: [{ kind: 'message_redacted' }],
      effects: expect.arrayContaining([{ kind: 'retract', ts: '1772416800.000200' }]),
      state: { actIds: [4] },
    });
    expect(decision).toMatchObject({ reply: expect.stringContaining('delete the message there too') });
  });

  it('draws the summary again once there is one, for it may quote the text', () => {
    expect(redact.decide(asked(message, { actor: person(ben), incident: { ...openIncident, phase: 'resolved' } }), byChloe)).toMatchObject({
      effects: [
        { kind: 'show', board: 'summary' },
        { kind: 'show', board: 'summary-more' },
      ],
    });
  });

  it('is asked in the channel of the message, once', () => {
    expect(redact.decide(asked({ ...message, channelId: 'C8' }, { actor: person(ben) }), byChloe)).toMatchObject({
      code: 'not_in_incident',
    });
    expect(redact.decide(askedBy(ben), { ...byChloe, isRedacted: true })).toMatchObject({ code: 'redacted_before' });
  });

  it('works when the incident is over', () => {
    expect(redact.alsoWhenOver).toBe(true);
    const resolved = { ...openIncident, phase: 'resolved' as const };
    expect(redact.decide(asked(message, { incident: resolved, actor: person(ben) }), byChloe)).toMatchObject({ kind: 'accepted' });
  });

  it('that the record does not hold is kept out of it, and whoever asks hears that there was none', () => {
    const unknown = { ...byChloe, authorIds: [], isRecorded: false, leadId: ben };
    expect(redact.decide(askedBy(ben), unknown)).toMatchObject({
      kind: 'accepted',
      reply: expect.stringContaining('is it the right link?'),
    });
  });
});
