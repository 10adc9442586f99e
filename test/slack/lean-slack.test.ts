import { describe, expect, it } from '@jest/globals';
import { nextCursor } from '../../src/slack/next-cursor.ts';
import { readEvent } from '../../src/slack/read/event.ts';
import { actionsBody, readAction, shortcutBody, teamOf } from '../../src/slack/read/interaction.ts';
import { readShortcut } from '../../src/slack/read/shortcut.ts';
import { slackMessage } from '../../src/slack/read/message.ts';

const now = new Date('2026-03-02T02:00:00Z');
const nowTs = '1772416800.000000';

/** What Slack may leave out, or say null of, keeps nothing from being read. */
describe('a Slack of few words', () => {
  it.each([
    ['no metadata at all', { ok: true }],
    ['none', { ok: true, response_metadata: null }],
    ['no cursor in it', { response_metadata: {} }],
    ['a null one', { response_metadata: { next_cursor: null } }],
    ['an empty one', { response_metadata: { next_cursor: '', warnings: ['superfluous_charset'] } }],
  ])('ends a list with %s', (_, answer) => {
    expect(nextCursor(answer)).toBe('');
  });

  it('goes on in a list by its cursor', () => {
    expect(nextCursor({ response_metadata: { next_cursor: 'dXNlcjo=' } })).toBe('dXNlcjo=');
  });

  it.each([
    [
      { type: 'member_joined_channel', user: 'UANA', channel: 'C1', inviter: null },
      { verb: 'record-join', input: { eventTs: nowTs } },
    ],
    [
      { type: 'reaction_added', user: 'UANA', reaction: 'pushpin', item: { type: 'message', channel: 'C1', ts: '1.1' }, item_user: null },
      { verb: 'mark-key', input: { ts: '1.1', authorId: null, changedTs: nowTs } },
    ],
    [
      { type: 'channel_archive', channel: 'C1', user: null },
      { verb: 'note-archive', actor: { kind: 'clock' } },
    ],
  ])('tells of %j without saying when', (event, ask) => {
    expect(readEvent(event, 'event/Ev1', now)).toMatchObject({ kind: 'asked', ask });
  });

  it('tells of a message with nothing but its time, and of one that it counts nothing of', () => {
    expect(readEvent({ type: 'message', channel: 'C1', ts: '1.1' }, 'event/Ev1', now)).toMatchObject({
      kind: 'seen',
      sighting: { ts: '1.1', text: '', authorId: null },
    });
    expect(slackMessage.parse({ ts: '1.1', reply_count: null, files: null, reactions: null })).toMatchObject({
      reply_count: 0,
      reactions: [],
    });
  });

  const click = {
    type: 'block_actions',
    team: null,
    user: { id: 'UANA', team_id: 'T1' },
    trigger_id: 'tr',
    response_url: null,
    channel: null,
    view: null,
    container: { type: 'message', message_ts: '1.1', channel_id: 'C1', is_ephemeral: false },
    actions: [{ action_id: 'ask:join', action_ts: null, value: '{"i":7}', selected_option: null, type: 'button' }],
  };

  it('tells of a click by its container alone', () => {
    const body = actionsBody.parse(click);
    expect(teamOf(body)).toBe('T1');
    expect(readAction(body, now)).toMatchObject({
      kind: 'ask',
      ask: { verb: 'join', incident: 7, channelId: 'C1', message: { channelId: 'C1', ts: '1.1' } },
    });
    expect(readAction(body, now)).not.toHaveProperty('ask.responseUrl');
  });

  it('tells of a click whose value is none of ours', () => {
    const [action] = click.actions;
    const body = actionsBody.parse({ ...click, actions: [{ ...action, value: '{"i":7' }] });
    expect(readAction(body, now)).toMatchObject({ ask: { verb: 'join', input: {} } });
  });

  it('tells of a global shortcut with nulls for what only a message has', () => {
    const said = {
      type: 'shortcut',
      callback_id: 'declare-incident',
      user: { id: 'UANA' },
      trigger_id: 'tr',
      channel: null,
      message: null,
    };
    expect(readShortcut(shortcutBody.parse({ ...said, response_url: null }), now)).toMatchObject({
      kind: 'form',
      verb: 'declare',
      prefill: {},
    });
  });
});
