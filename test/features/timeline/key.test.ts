import { describe, expect, it } from '@jest/globals';
import { keep } from '../../../src/features/timeline/keep.ts';
import { markKey, unmarkKey } from '../../../src/features/timeline/mark-key.ts';
import { ana, asked, person } from '../../support/given.ts';

const pushpin = { ts: '1772416800.000100', authorId: 'UBEN', changedTs: '1772416950.000100' };

describe('a pushpin', () => {
  it('put on a message marks it for whoever did, and taken off unmarks it', () => {
    const pin = { channelId: 'C7', ts: pushpin.ts, userId: ana, door: 'reaction', changedTs: pushpin.changedTs };
    expect(markKey.decide(asked(pushpin), false)).toEqual({ kind: 'accepted', state: { ...pin, stands: true, text: '' } });
    expect(unmarkKey.decide(asked(pushpin), false)).toEqual({ kind: 'accepted', state: { ...pin, stands: false, text: '' } });
  });

  it('on a message of Muster itself changes nothing', () => {
    expect(markKey.decide(asked(pushpin), true)).toEqual({ kind: 'accepted' });
  });

  it.each([markKey, unmarkKey])('asks $word without a lock, also when the incident is over', (verb) => {
    expect(verb).toMatchObject({ lockless: true, alsoWhenOver: true });
    expect(verb.typed).toBeUndefined();
  });
});

describe('“Add to timeline”', () => {
  const message = { title: 'error & timeout, says <@U2>', messageTs: '1772416800.000100', messageChannelId: 'C7' };

  it('keeps the message, and what it says in case it was not heard yet', () => {
    expect(keep.decide(asked(message), false)).toMatchObject({
      state: { channelId: 'C7', ts: message.messageTs, userId: ana, door: 'shortcut', stands: true, text: 'error & timeout, says <@U2>' },
      reply: 'It is a key entry of the timeline of INC-7 now.',
    });
  });

  it('refuses what is not said in the incident’s channel, what Muster said, and who is no person', () => {
    expect(keep.decide(asked({ ...message, messageChannelId: 'C8' }), false)).toMatchObject({ code: 'not_in_incident' });
    expect(keep.decide(asked(message), true)).toMatchObject({ code: 'own_message' });
    expect(keep.decide(asked(message, { actor: { kind: 'clock' } }), false)).toMatchObject({ code: 'not_a_person' });
    expect(keep.decide(asked(message, { actor: person(ana) }), false)).toMatchObject({ kind: 'accepted' });
  });
});
