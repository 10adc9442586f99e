import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCaller, refusalOf, refusedBody, withScopes, type Caller } from './client.ts';

let caller: Caller;
let channel: string;
beforeEach(async () => {
  caller = await openCaller();
  const created = await caller.client.conversations.create({ name: 'here' });
  channel = created.channel?.id ?? '';
});
afterEach(() => caller.slack.close());

const post = async (text: string, more: object = {}) => (await caller.client.chat.postMessage({ channel, text, ...more })).ts ?? '';
const stored = (ts: string) => caller.slack.channel(channel).messages.find((message) => message.ts === ts);
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

describe('chat.postMessage', () => {
  it('refuses a message without content, an unknown channel, and a private one it is not in', async () => {
    expect(await refusalOf(post(''))).toBe('no_text');
    expect(await refusalOf(post('x', { channel: 'C0NOWHERE' }))).toBe('channel_not_found');
    const hidden = caller.slack.person('ana').creates('hidden', { isPrivate: true });
    expect(await refusalOf(post('x', { channel: hidden }))).toBe('channel_not_found');
  });

  it('posts unjoined into public channels only with chat:write.public', async () => {
    await post('hello', { channel: '#general' });
    const other = await openCaller({ manifest: withScopes('chat:write') });
    expect(await refusalOf(other.client.chat.postMessage({ channel: other.slack.channel('general').id, text: 'x' }))).toBe(
      'not_in_channel',
    );
    await other.slack.close();
  });

  it('stores what Slack stores: author, profile, normal text and its rich text', async () => {
    const ts = await post('a < b, see https://example.com/x 🚨');
    expect(stored(ts)).toMatchObject({
      type: 'message',
      user: caller.slack.botUserId,
      bot_id: caller.slack.botId,
      app_id: caller.slack.appId,
      team: caller.slack.teamId,
      text: 'a &lt; b, see <https://example.com/x> :rotating_light:',
      bot_profile: { id: caller.slack.botId, name: 'Lunch Bot' },
      blocks: [{ type: 'rich_text' }],
    });
  });

  it('opens the direct message of a user id, and not of a bot', async () => {
    const ana = caller.slack.person('ana');
    await caller.client.chat.postMessage({ channel: ana.id, text: 'psst' });
    expect(ana.directMessages().map((message) => message.text)).toEqual(['psst']);
    expect(await refusalOf(caller.client.chat.postMessage({ channel: caller.slack.person('alerts').id, text: 'x' }))).toBe('cannot_dm_bot');
  });

  it('cuts text at 40,000 characters', async () => {
    expect(stored(await post('x'.repeat(40_001)))?.text).toHaveLength(40_000);
  });

  it('names what is wrong in blocks, and where', async () => {
    const blocks = [section('x'.repeat(3001))];
    const message = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
    expect(await refusedBody(post('x', { blocks }))).toMatchObject({
      error: 'invalid_blocks',
      errors: expect.arrayContaining([message]),
      response_metadata: { messages: expect.arrayContaining([`[ERROR] ${message}`]) },
    });
    expect(await refusalOf(post('x', { blocks: JSON.stringify({ blocks: [] }) }))).toBe('invalid_blocks_format');
    const many = Array.from({ length: 5 }, () => section('x'.repeat(2900)));
    expect(await refusalOf(post('x', { blocks: many }))).toBe('msg_blocks_too_long');
    expect(stored(await post('x', { blocks: many.slice(1) }))?.blocks?.every((block) => block.block_id !== '')).toBe(true);
  });

  it('takes one table, as the attachment that it becomes', async () => {
    const table = { type: 'table' as const, rows: [[{ type: 'raw_text' as const, text: 'a' }]] };
    expect(await refusedBody(post('x', { blocks: [table, table] }))).toMatchObject({
      error: 'invalid_attachments',
      response_metadata: { messages: ['[ERROR] only_one_table_allowed [json-pointer:/blocks/1]'] },
    });
    expect(stored(await post('x', { blocks: [table] }))?.blocks).toMatchObject([{ type: 'table' }]);
  });

  it('takes markdown_text alone', async () => {
    expect(await refusalOf(post('x', { markdown_text: '**x**' }))).toBe('markdown_text_conflict');
    const { ts } = await caller.client.chat.postMessage({ channel, markdown_text: '**x**' });
    expect(stored(ts ?? '')?.blocks).toMatchObject([{ type: 'markdown', text: '**x**' }]);
  });

  it('speaks under another name only with the scope for it', async () => {
    expect(await refusedBody(post('x', { username: 'Captain' }))).toMatchObject({ error: 'missing_scope', needed: 'chat:write.customize' });
    const other = await openCaller({ manifest: withScopes('chat:write', 'chat:write.public', 'chat:write.customize') });
    await other.client.chat.postMessage({ channel: '#general', text: 'x', username: 'Captain', icon_emoji: ':anchor:' });
    expect(other.slack.channel('general').messages.at(-1)).toMatchObject({
      subtype: 'bot_message',
      username: 'Captain',
      icons: { emoji: ':anchor:' },
    });
    await other.slack.close();
  });
});

describe('threads', () => {
  it('refuses a thread that is not there', async () => {
    expect(await refusalOf(post('x', { thread_ts: '1700000000.000000' }))).toBe('thread_not_found');
  });

  it('attaches a reply to a reply to the parent, and counts', async () => {
    const parent = await post('parent');
    const reply = await post('one', { thread_ts: parent });
    const second = await post('two', { thread_ts: reply });
    expect(stored(parent)).toMatchObject({ thread_ts: parent, reply_count: 2, reply_users_count: 1, latest_reply: second });
    const { messages } = await caller.client.conversations.replies({ channel, ts: parent });
    expect(messages?.map((message) => message.text)).toEqual(['parent', 'one', 'two']);
    expect(messages?.[2]).toMatchObject({ thread_ts: parent, parent_user_id: caller.slack.botUserId });
    expect(caller.slack.channel(channel).messages.map((message) => message.text)).not.toContain('one');
  });

  it('shows a broadcast reply in the channel too', async () => {
    const parent = await post('parent');
    const ts = await post('look', { thread_ts: parent, reply_broadcast: true });
    expect(stored(ts)).toMatchObject({ subtype: 'thread_broadcast', thread_ts: parent, root: { text: 'parent' } });
  });

  it('leaves a tombstone for a deleted parent until its last reply goes', async () => {
    const parent = await post('parent');
    const reply = await post('reply', { thread_ts: parent });
    await caller.client.chat.delete({ channel, ts: parent });
    expect(stored(parent)).toMatchObject({ subtype: 'tombstone', user: 'USLACKBOT', reply_count: 1 });
    await caller.client.chat.delete({ channel, ts: reply });
    expect(stored(parent)).toBeUndefined();
  });
});

describe('chat.update and chat.delete', () => {
  it('touch only the own messages that are there', async () => {
    const { message } = await caller.slack.person('ana').types('mine', { in: '#general' });
    const foreign = { channel: caller.slack.channel('general').id, ts: message?.ts ?? '' };
    expect(await refusalOf(caller.client.chat.update({ ...foreign, text: 'x' }))).toBe('cant_update_message');
    expect(await refusalOf(caller.client.chat.delete(foreign))).toBe('cant_delete_message');
    expect(await refusalOf(caller.client.chat.update({ channel, ts: '1700000000.000000', text: 'x' }))).toBe('message_not_found');
    expect(await refusalOf(caller.client.chat.delete({ channel, ts: '1700000000.000000' }))).toBe('message_not_found');
    const ts = await post('own');
    await caller.client.chat.delete({ channel, ts });
    expect(stored(ts)).toBeUndefined();
  });

  it('refuse 4,001 characters, which posting takes', async () => {
    const ts = await post('x'.repeat(4001));
    expect(await refusalOf(caller.client.chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
    await caller.client.chat.update({ channel, ts, text: 'x'.repeat(4000) });
    expect(stored(ts)?.text).toHaveLength(4000);
  });

  it('drop blocks for text alone, with the mark; replace blocks without it', async () => {
    const ts = await post('text', { blocks: [section('a')] });
    await caller.client.chat.update({ channel, ts, text: 'text', blocks: [section('b')] });
    expect(stored(ts)).toMatchObject({ blocks: [{ type: 'section' }] });
    expect(stored(ts)?.edited).toBeUndefined();
    await caller.client.chat.update({ channel, ts, text: 'plain' });
    expect(stored(ts)).toMatchObject({ text: 'plain', blocks: [{ type: 'rich_text' }], edited: { user: caller.slack.botUserId } });
    await caller.client.chat.update({ channel, ts, blocks: [] });
    expect(stored(ts)).toMatchObject({ text: 'plain' });
    expect(stored(ts)?.blocks).toBeUndefined();
  });

  it('answer is_inactive in an archived channel', async () => {
    const ts = await post('x');
    await caller.client.conversations.archive({ channel });
    expect(await refusalOf(caller.client.chat.update({ channel, ts, text: 'y' }))).toBe('is_inactive');
  });
});

describe('metadata', () => {
  const metadata = { event_type: 'incident_update', event_payload: { key: 'k1', nested: { a: 1 } } };

  it('needs both keys and plain values, in a size', async () => {
    expect(await refusalOf(post('x', { metadata: { event_type: 'a' } }))).toBe('invalid_metadata_format');
    expect(await refusalOf(post('x', { metadata: { event_type: 'a', event_payload: { deep: { er: { x: 1 } } } } }))).toBe(
      'invalid_metadata_schema',
    );
    expect(await refusalOf(post('x', { metadata: { event_type: 'a', event_payload: { big: 'x'.repeat(9000) } } }))).toBe(
      'metadata_too_large',
    );
  });

  it('comes back whole only when asked for, and stays through updates until cleared', async () => {
    const ts = await post('x', { metadata });
    const read = async (include_all_metadata: boolean) =>
      (await caller.client.conversations.history({ channel, include_all_metadata, limit: 1 })).messages?.[0]?.metadata;
    expect(await read(false)).toEqual({ event_type: 'incident_update' });
    expect(await read(true)).toEqual(metadata);
    await caller.client.chat.update({ channel, ts, text: 'y' });
    expect(await read(true)).toEqual(metadata);
    await caller.client.apiCall('chat.update', { channel, ts, text: 'z', metadata: {} });
    expect(await read(true)).toBeUndefined();
  });
});

describe('chat.postEphemeral', () => {
  it('reaches members only, and is nowhere but on their screen', async () => {
    const ana = caller.slack.person('ana');
    expect(await refusalOf(caller.client.chat.postEphemeral({ channel, user: ana.id, text: 'psst' }))).toBe('user_not_in_channel');
    const threaded = { channel, user: caller.slack.botUserId, text: 'psst', thread_ts: '1700000000.000000' };
    expect(await refusalOf(caller.client.chat.postEphemeral(threaded))).toBe('thread_not_found');
    await caller.client.conversations.invite({ channel, users: ana.id });
    const { message_ts: ts = '' } = await caller.client.chat.postEphemeral({ channel, user: ana.id, text: 'psst' });
    expect(ana.sees(channel).at(-1)).toMatchObject({ text: 'psst', ephemeral: true });
    expect(caller.slack.channel(channel).messages.map((message) => message.text)).not.toContain('psst');
    expect(await refusalOf(caller.client.chat.update({ channel, ts, text: 'x' }))).toBe('message_not_found');
  });
});

describe('chat.scheduleMessage', () => {
  const at = (seconds: number) => Math.floor(caller.clock.now() / 1000) + seconds;

  it('refuses the past, more than 120 days, and more than 30 in five minutes', async () => {
    const schedule = (post_at: number) => caller.client.chat.scheduleMessage({ channel, text: 'later', post_at });
    expect(await refusalOf(schedule(at(0)))).toBe('time_in_past');
    expect(await refusalOf(schedule(at(121 * 86_400)))).toBe('time_too_far');
    for (let count = 0; count < 30; count += 1) await schedule(at(60));
    expect(await refusalOf(schedule(at(60)))).toBe('restricted_too_many');
  });

  it('posts when its time comes, unless it was deleted or carries metadata', async () => {
    const schedule = (text: string, more: object = {}) => caller.client.chat.scheduleMessage({ channel, text, post_at: at(60), ...more });
    await schedule('kept');
    const { scheduled_message_id: id = '' } = await schedule('deleted');
    await schedule('lost', { metadata: { event_type: 'a', event_payload: {} } });
    await caller.client.chat.deleteScheduledMessage({ channel, scheduled_message_id: id });
    expect((await caller.client.chat.scheduledMessages.list({})).scheduled_messages).toHaveLength(2);
    caller.clock.advance(60_000);
    expect(
      caller.slack
        .channel(channel)
        .messages.slice(1)
        .map((message) => message.text),
    ).toEqual(['kept']);
  });
});

it('gives permalinks, of replies too', async () => {
  const ts = await post('parent');
  const reply = await post('reply', { thread_ts: ts });
  const { permalink } = await caller.client.chat.getPermalink({ channel, message_ts: ts });
  expect(permalink).toBe(`https://acme.slack.com/archives/${channel}/p${ts.replace('.', '')}`);
  expect((await caller.client.chat.getPermalink({ channel, message_ts: reply })).permalink).toContain(`?thread_ts=${ts}&cid=${channel}`);
  expect(await refusalOf(caller.client.chat.getPermalink({ channel, message_ts: '1700000000.000000' }))).toBe('message_not_found');
});
