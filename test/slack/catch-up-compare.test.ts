import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/slack/catch-up/compare.ts';
import type { Recorded } from '../../src/slack/catch-up/recorded.ts';
import { slackMessage } from '../../src/slack/read/message.ts';

const channel = 'C7';
const at = (offset: number): string => `${1_772_416_800 + offset}.000100`;
const fetchedTs = at(600);

const inSlack = (fields: object) => slackMessage.parse({ type: 'message', user: 'UANA', ts: at(0), text: 'db is slow', ...fields });
const known = (fields: Partial<Recorded> = {}): Recorded => ({
  ts: at(0),
  threadTs: null,
  kind: 'message',
  version: at(0),
  text: 'db is slow',
  files: [],
  authorId: 'UANA',
  isGone: false,
  isOld: true,
  pinnedBy: [],
  ...fields,
});
const missing = (fields: object, entry: Recorded | null) => compare(channel, [inSlack(fields)], entry ? [entry] : [], fetchedTs).sightings;

describe('what the record lacks', () => {
  it('is nothing where both say the same', () => {
    expect(compare(channel, [inSlack({})], [known()], fetchedTs)).toEqual({ sightings: [], presences: [], pins: [] });
  });

  it('is a message that was never heard, or only marked', () => {
    expect(missing({}, null)).toMatchObject([{ ts: at(0), text: 'db is slow', version: at(0) }]);
    expect(missing({}, known({ version: '', text: '' }))).toMatchObject([{ text: 'db is slow' }]);
  });

  it('is an edit, at the time that Slack marks', () => {
    expect(missing({ text: 'db is down', edited: { ts: at(60) } }, known())).toMatchObject([
      { text: 'db is down', before: 'db is slow', version: at(60), editedTs: at(60) },
    ]);
  });

  it('is an edit that Slack does not mark, at the time it was found', () => {
    expect(missing({ text: 'db is down' }, known())).toMatchObject([{ before: 'db is slow', version: fetchedTs, editedTs: fetchedTs }]);
    expect(missing({ text: 'c', edited: { ts: at(30) } }, known({ version: at(60), text: 'b' }))).toMatchObject([
      { text: 'c', version: fetchedTs },
    ]);
  });

  it('is nothing where the record is newer than the page', () => {
    expect(missing({}, known({ version: at(601), text: 'edited a moment ago' }))).toEqual([]);
  });

  it('is a file taken away', () => {
    expect(missing({}, known({ files: ['F1'] }))).toMatchObject([{ details: {} }]);
    expect(missing({ files: [{ id: 'F1', name: 'a' }] }, known({ files: ['F1'] }))).toEqual([]);
  });

  it('is a deletion: what was recorded before and is no longer there, or only as a tombstone', () => {
    expect(compare(channel, [], [known()], fetchedTs).sightings).toMatchObject([
      { ts: at(0), deletedTs: fetchedTs, text: '', authorId: 'UANA' },
    ]);
    expect(missing({ subtype: 'tombstone', user: 'USLACKBOT' }, known())).toMatchObject([
      { deletedTs: fetchedTs, text: '', authorId: null },
    ]);
  });

  it.each([
    ['recorded since', known({ isOld: false })],
    ['only marked', known({ version: '' })],
    ['a join', known({ kind: 'joined' })],
    ['known to be gone', known({ isGone: true })],
  ])('is no deletion of what was %s', (_, entry) => {
    expect(compare(channel, [], [entry], fetchedTs).sightings).toEqual([]);
  });

  it('is nothing of what was deleted or redacted', () => {
    expect(missing({ text: 'back again' }, known({ isGone: true, text: '' }))).toEqual([]);
  });

  it('is a join or a leave that has no entry', () => {
    const join = { subtype: 'channel_join', text: '<@UANA> has joined' };
    expect(compare(channel, [inSlack(join)], [], fetchedTs)).toMatchObject({
      sightings: [],
      presences: [{ verb: 'record-join', input: { messageTs: at(0) } }],
    });
    expect(compare(channel, [inSlack(join)], [known({ kind: 'joined' })], fetchedTs)).toMatchObject({ sightings: [], presences: [] });
  });
});

describe('pushpins', () => {
  const pins = (users: string[], count: number, pinnedBy: string[]) =>
    compare(
      channel,
      [
        inSlack({
          reactions: [
            { name: 'pushpin', users, count },
            { name: 'eyes', users: ['UEVE'], count: 1 },
          ],
        }),
      ],
      [known({ pinnedBy })],
      fetchedTs,
    ).pins.map(({ userId, stands }) => [userId, stands]);

  it('are brought to what Slack has', () => {
    expect(pins(['UANA', 'UBEN'], 2, ['UBEN', 'UDEV'])).toEqual([
      ['UANA', true],
      ['UDEV', false],
    ]);
    expect(compare(channel, [inSlack({})], [known({ pinnedBy: ['UBEN'] })], fetchedTs).pins).toEqual([
      { userId: 'UBEN', stands: false, input: { ts: at(0), authorId: 'UANA', changedTs: fetchedTs } },
    ]);
  });

  it('of people whom Slack does not name stay', () => {
    expect(pins(['UANA'], 30, ['UBEN'])).toEqual([['UANA', true]]);
  });
});
