import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCaller, refusalOf, type Caller } from './client.ts';

let caller: Caller;
let channel: string;
beforeEach(async () => {
  caller = await openCaller();
  const created = await caller.client.conversations.create({ name: 'here' });
  channel = created.channel?.id ?? '';
});
afterEach(() => caller.slack.close());

async function promise(filename: string, content: string): Promise<string> {
  const { upload_url: url = '', file_id: id = '' } = await caller.client.files.getUploadURLExternal({ filename, length: content.length });
  const response = await fetch(url, { method: 'POST', body: content });
  expect([response.status, await response.text()]).toEqual([200, `OK - ${content.length}`]);
  return id;
}

describe('uploads', () => {
  it('go in three steps, and stand in one message', async () => {
    const files: [{ id: string; title: string }, { id: string }] = [
      { id: await promise('a.md', '# A'), title: 'Draft' },
      { id: await promise('b.txt', 'bb') },
    ];
    const answer = await caller.client.files.completeUploadExternal({ files, channel_id: channel, initial_comment: 'Both' });
    expect(answer.files).toMatchObject([{ title: 'Draft', shares: {} }, { title: 'b.txt' }]);
    expect(caller.slack.channel(channel).messages.at(-1)).toMatchObject({
      subtype: 'file_share',
      text: 'Both',
      files: [{ name: 'a.md' }, { name: 'b.txt' }],
      bot_id: caller.slack.botId,
    });
  });

  it('refuse an empty file, bytes that never came, an unknown file and a channel outside', async () => {
    expect(await refusalOf(caller.client.files.getUploadURLExternal({ filename: 'a.txt', length: 0 }))).toBe('file_upload_size_restricted');
    const { file_id: id = '' } = await caller.client.files.getUploadURLExternal({ filename: 'a.txt', length: 3 });
    expect(await refusalOf(caller.client.files.completeUploadExternal({ files: [{ id }], channel_id: channel }))).toBe('file_not_found');
    expect(await refusalOf(caller.client.files.completeUploadExternal({ files: [{ id: 'F0NONE' }] }))).toBe('file_not_found');
    const { upload_url: url = '' } = await caller.client.files.getUploadURLExternal({ filename: 'a.txt', length: 3 });
    const sent = async (body: string) => (await fetch(url, { method: 'POST', body })).status;
    expect([await sent('four'), await sent('x'.repeat(200_000)), await sent('yes')]).toEqual([400, 400, 200]);
    const whole = await promise('b.txt', 'b');
    const outside = caller.slack.channel('general').id;
    expect(await refusalOf(caller.client.files.completeUploadExternal({ files: [{ id: whole }], channel_id: outside }))).toBe(
      'not_in_channel',
    );
  });
});

describe('files of people', () => {
  it('are known and downloaded by an app in the channel, with its token', async () => {
    const ana = caller.slack.person('ana');
    await caller.client.conversations.invite({ channel, users: ana.id });
    const { files, ts } = ana.uploads({ in: channel, file: { name: 'graph.png', content: Buffer.from([1, 2, 3]) }, comment: 'look' });
    const id = files?.[0]?.id ?? '';
    const { file } = await caller.client.files.info({ file: id });
    expect(file).toMatchObject({
      name: 'graph.png',
      mimetype: 'image/png',
      size: 3,
      channels: [channel],
      shares: { public: { [channel]: [{ ts }] } },
    });
    const url = file?.url_private ?? '';
    expect((await fetch(url)).status).toBe(403);
    const response = await fetch(url, { headers: { authorization: `Bearer ${caller.slack.botToken}` } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(await refusalOf(caller.client.files.delete({ file: id }))).toBe('cant_delete_file');
  });

  it('are unknown to an app that is not where they stand', async () => {
    const { files } = caller.slack.person('ana').uploads({ in: '#general', file: { name: 'a.txt', content: 'a' } });
    expect(await refusalOf(caller.client.files.info({ file: files?.[0]?.id ?? '' }))).toBe('file_not_found');
  });
});
