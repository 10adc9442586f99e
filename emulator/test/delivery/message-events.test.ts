import { beforeEach, describe, expect, it } from '@jest/globals';
import { directMessage } from '../../workspace/create-channel.ts';
import { editMessage } from '../../workspace/edit.ts';
import { pinMessage, unpinMessage } from '../../workspace/pin.ts';
import { addReaction, removeReaction } from '../../workspace/react.ts';
import { deleteMessage } from '../../workspace/remove-message.ts';
import type { Message } from '../../workspace/message.ts';
import { heard } from './heard.ts';
import { type TestWorld, testWorld } from './world.ts';

let world: TestWorld;
beforeEach(() => {
  world = testWorld();
});

describe('messages', () => {
  it('are heard only where the bot is, with the subscription and the scope of that kind of channel', () => {
    const { workspace, open, hidden, inviteBot, says } = world;
    const speakInBoth = () => [says(open, 'hello'), says(hidden, 'hush')];
    expect(heard(workspace, speakInBoth)).toEqual([]);
    inviteBot(open);
    inviteBot(hidden);
    const publicOnly = { scopes: ['channels:history'], botEvents: ['message.channels', 'message.groups'] };
    expect(heard(workspace, speakInBoth, publicOnly)).toMatchObject([{ text: 'hello' }]);
    expect(heard(workspace, speakInBoth, { ...publicOnly, botEvents: ['message.groups'] })).toEqual([]);
    expect(heard(workspace, speakInBoth)).toMatchObject([
      { type: 'message', text: 'hello', channel: open.id, channel_type: 'channel' },
      { type: 'message', text: 'hush', channel: hidden.id, channel_type: 'group' },
    ]);
  });

  it('carry their own ts as event_ts, and who wrote them', () => {
    const { workspace, open, inviteBot, says, ana } = world;
    inviteBot(open);
    let said: Message | undefined;
    const [event] = heard(workspace, () => {
      said = says(open, 'hello');
    });
    expect(event).toMatchObject({ user: ana, ts: said?.ts, event_ts: said?.ts, team: workspace.team.id });
    expect(event).not.toHaveProperty('subtype');
  });

  it('to the bot directly are of channel_type im', () => {
    const { workspace, ana, bot, says } = world;
    const direct = directMessage(workspace, [ana, bot], ana);
    expect(heard(workspace, () => says(direct, `<@${bot}> psst`))).toMatchObject([{ type: 'message', channel_type: 'im' }]);
  });

  it('that mention the bot arrive twice, with one ts', () => {
    const { workspace, open, bot, inviteBot, says } = world;
    expect(heard(workspace, () => says(open, `<@${bot}> help`))).toEqual([]);
    inviteBot(open);
    const [message, mention] = heard(workspace, () => says(open, `<@${bot}> help`));
    expect(mention).toMatchObject({ type: 'app_mention', channel: open.id, text: `<@${bot}> help`, ts: message?.['ts'] });
    expect(mention).not.toHaveProperty('channel_type');
    expect(heard(workspace, () => says(open, 'help'))).toHaveLength(1);
  });

  it('by the bot itself are heard, but are no mention', () => {
    const { workspace, open, bot, inviteBot, says } = world;
    inviteBot(open);
    const own = { user: bot, bot_id: workspace.app.botId };
    expect(heard(workspace, () => says(open, `I am <@${bot}>`, own))).toMatchObject([{ type: 'message', bot_id: workspace.app.botId }]);
  });
});

describe('what happens to messages', () => {
  let said: Message;
  beforeEach(() => {
    world.inviteBot(world.open);
    said = world.says(world.open, 'before');
  });

  it('an edit is a hidden message_changed with both versions and a time of its own', () => {
    const { workspace, open } = world;
    const [event] = heard(workspace, () => editMessage(workspace, open, said, { ...said, text: 'after' }));
    expect(event).toMatchObject({
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: open.id,
      channel_type: 'channel',
      message: { ts: said.ts, text: 'after' },
      previous_message: { ts: said.ts, text: 'before' },
    });
    expect(event).not.toHaveProperty('text');
    expect(event).not.toHaveProperty('user');
    expect(event?.['ts']).toBe(event?.event_ts);
    expect(String(event?.event_ts) > said.ts).toBe(true);
  });

  it('a deletion is a hidden message_deleted', () => {
    const { workspace, open } = world;
    const [event] = heard(workspace, () => deleteMessage(workspace, open, said));
    expect(event).toMatchObject({ subtype: 'message_deleted', hidden: true, deleted_ts: said.ts, previous_message: { text: 'before' } });
  });

  it('a reply is a message of its own, then a change of its parent', () => {
    const { workspace, open, says, ana } = world;
    const [reply, parent] = heard(workspace, () => says(open, 'reply', { thread_ts: said.ts }));
    expect(reply).toMatchObject({ text: 'reply', thread_ts: said.ts, parent_user_id: ana });
    expect(reply).not.toHaveProperty('subtype');
    expect(parent).toMatchObject({ subtype: 'message_changed', message: { ts: said.ts, reply_count: 1 } });
  });

  it('a broadcast reply carries its root', () => {
    const { workspace, open, says } = world;
    const [reply] = heard(workspace, () => says(open, 'to all', { thread_ts: said.ts, broadcast: true }));
    expect(reply).toMatchObject({ subtype: 'thread_broadcast', root: { ts: said.ts } });
  });

  it('a deleted parent with replies becomes a tombstone by message_changed', () => {
    const { workspace, open, says } = world;
    says(open, 'reply', { thread_ts: said.ts });
    const parent = open.log.timeline.find((message) => message.ts === said.ts) ?? said;
    const [event] = heard(workspace, () => deleteMessage(workspace, open, parent));
    expect(event).toMatchObject({ subtype: 'message_changed', message: { subtype: 'tombstone', user: 'USLACKBOT' } });
  });

  it('reactions say to whom they were given', () => {
    const { workspace, open, ben, ana } = world;
    const item = { type: 'message', channel: open.id, ts: said.ts };
    const added = heard(workspace, () => addReaction(workspace, open, said, ben, 'eyes'));
    expect(added).toMatchObject([{ type: 'reaction_added', user: ben, reaction: 'eyes', item, item_user: ana }]);
    const reacted = open.log.timeline.find((message) => message.ts === said.ts) ?? said;
    expect(heard(workspace, () => removeReaction(workspace, open, reacted, ben, 'eyes'))).toMatchObject([{ type: 'reaction_removed' }]);
  });

  it('pins are counted', () => {
    const { workspace, open, ben, ana } = world;
    const added = heard(workspace, () => pinMessage(workspace, open, said, ben));
    expect(added).toContainEqual(
      expect.objectContaining({ type: 'pin_added', user: ben, channel_id: open.id, item_user: ana, pin_count: 1 }),
    );
    const removed = heard(workspace, () => unpinMessage(workspace, open, said, ben));
    expect(removed).toContainEqual(expect.objectContaining({ type: 'pin_removed', has_pins: false, pin_count: 0 }));
  });
});
