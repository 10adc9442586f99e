import { describe, expect, it } from '@jest/globals';
import { recordJoin, recordLeave } from '../../../src/features/timeline/record-presence.ts';
import { momentOf } from '../../../src/domain/slack-ts.ts';
import { asked, ben, openIncident } from '../../support/given.ts';

const at = (offset: number): string => `${1_772_416_800 + offset}.000100`;
const byMessage = (offset: number) => ({ userId: ben, messageTs: at(offset), eventTs: null, inviterId: null });
const byEvent = (offset: number) => ({ userId: ben, messageTs: null, eventTs: at(offset), inviterId: null });
const move = (kind: 'joined' | 'left', offset: number, ts: { messageTs?: string; eventTs?: string }, entryId = offset) => ({
  entryId,
  kind,
  at: momentOf(at(offset)),
  messageTs: ts.messageTs ?? null,
  eventTs: ts.eventTs ?? null,
});
const none = { moves: [], botUserId: 'UBOT' };

describe('a join', () => {
  it('is one entry and makes a member', () => {
    expect(recordJoin.decide(asked({ ...byMessage(0), inviterId: 'UANA' }), none)).toMatchObject({
      state: {
        kind: 'joined',
        userId: ben,
        messageTs: at(0),
        entryId: null,
        text: '<@UBEN> joined the channel',
        details: { inviterId: 'UANA' },
        isMember: true,
      },
    });
  });

  it.each([
    ['the event after the message', byEvent(1), move('joined', 0, { messageTs: at(0) }, 5)],
    ['the message after the event', byMessage(0), move('joined', 1, { eventTs: at(1) }, 5)],
  ])('is the same entry when it is told again: %s', (_, input, known) => {
    expect(recordJoin.decide(asked(input), { ...none, moves: [known] })).toMatchObject({ state: { entryId: 5 } });
  });

  it('told twice in the same way changes nothing', () => {
    expect(recordJoin.decide(asked(byMessage(0)), { ...none, moves: [move('joined', 0, { messageTs: at(0) })] })).toEqual({
      kind: 'accepted',
    });
    expect(recordJoin.decide(asked(byEvent(0)), { ...none, moves: [move('joined', 0, { eventTs: at(0) })] })).toEqual({ kind: 'accepted' });
  });

  it('is another entry for another join, soon after or long after', () => {
    const moves = [move('joined', 0, { messageTs: at(0), eventTs: at(0) }), move('left', 2, { messageTs: at(2) })];
    expect(recordJoin.decide(asked(byMessage(4)), { ...none, moves })).toMatchObject({ state: { entryId: null, isMember: true } });
    expect(recordJoin.decide(asked(byMessage(600)), { ...none, moves: [move('joined', 0, { eventTs: at(0) })] })).toMatchObject({
      state: { entryId: null },
    });
  });

  it('that is told of after a later leave makes no member', () => {
    expect(recordJoin.decide(asked(byMessage(0)), { ...none, moves: [move('left', 60, { messageTs: at(60) })] })).toMatchObject({
      state: { isMember: false },
    });
    expect(recordLeave.decide(asked(byMessage(0)), { ...none, moves: [move('joined', 60, { messageTs: at(60) })] })).toMatchObject({
      state: { isMember: true },
    });
  });

  it('of Muster itself into a channel that stood before puts the record in doubt', () => {
    const bot = { ...byMessage(0), userId: 'UBOT' };
    expect(recordJoin.decide(asked(bot), none)).toMatchObject({ follow: [{ verb: 'fetch-missed', input: {} }] });
    expect(recordJoin.decide(asked(bot, { incident: { ...openIncident, openedAt: null } }), none)).not.toHaveProperty('follow');
    expect(recordLeave.decide(asked(bot), none)).not.toHaveProperty('follow');
  });
});
