import { describe, expect, it } from '@jest/globals';
import { shortcutBody } from '../../src/slack/read/interaction.ts';
import { readShortcut } from '../../src/slack/read/shortcut.ts';

const body = (callbackId: string, extra: object = {}) =>
  shortcutBody.parse({ type: 'message_action', callback_id: callbackId, user: { id: 'UANA' }, trigger_id: '1.2.3', ...extra });
const onMessage = { channel: { id: 'C7' }, message: { ts: '1.000001', text: 'lag &gt; 5 s &amp; rising' } };
const now = new Date('2026-03-02T02:00:00Z');

describe('a shortcut', () => {
  it('on a message brings its words as people read them, and where it stands', () => {
    expect(readShortcut(body('make-task', onMessage), now)).toMatchObject({
      kind: 'form',
      verb: 'task',
      prefill: { title: 'lag > 5 s & rising', messageTs: '1.000001', messageChannelId: 'C7' },
    });
  });

  it.each([
    [{ text: '<https://a.b/c|docs> says <@U2|ben>' }, 'docs (https://a.b/c) says <@U2>'],
    [{ text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*db1* is down' } }] }, '*db1* is down'],
    [{ attachments: [{ title: 'Disk full', text: 'db1 at 99 %' }] }, 'Disk full\ndb1 at 99 %'],
  ])('reads %j as people do, whether a person or an app wrote it', (words, title) => {
    const message = { ...onMessage, message: { ts: '1.000001', ...words } };
    expect(readShortcut(body('declare-from-message', message), now)).toMatchObject({ prefill: { title } });
  });

  it('asks at once where there is nothing to fill in', () => {
    expect(readShortcut(body('add-to-timeline', onMessage), now)).toMatchObject({ kind: 'ask', ask: { verb: 'keep', channelId: 'C7' } });
  });

  it('of another app is not ours', () => {
    expect(readShortcut(body('somebody-elses'), now)).toBeNull();
  });
});
