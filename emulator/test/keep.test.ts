import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openCaller, refusalOf } from './api/client.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slack-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is the same workspace after a restart: channels, messages, threads, files', async () => {
  const dataFile = join(folder, 'deeper', 'slack.bin');
  const first = await openCaller({ dataFile });
  const { channel } = await first.client.conversations.create({ name: 'inc-1' });
  const id = channel?.id ?? '';
  const { ts = '' } = await first.client.chat.postMessage({ channel: id, text: 'before' });
  await first.client.chat.postMessage({ channel: id, thread_ts: ts, text: 'reply' });
  first.slack.person('ana').deletesChannel(first.slack.person('ben').creates('mistake'));
  first.slack.person('ana').uploads({ in: '#general', file: { name: 'a.txt', content: 'bytes' } });
  await first.slack.close();

  const second = await openCaller({ dataFile });
  const kept = second.slack.channel('inc-1');
  expect([kept.id, kept.messages.map((message) => message.text).at(-1), kept.replies(ts).length]).toEqual([id, 'before', 1]);
  expect(await refusalOf(second.client.conversations.create({ name: 'inc-1' }))).toBe('name_taken');
  expect(await refusalOf(second.client.conversations.create({ name: 'mistake' }))).toBe('name_taken');
  expect(second.slack.channels().map(({ name }) => name)).not.toContain('mistake');
  const fileId = second.slack.channel('general').messages.at(-1)?.files?.[0]?.id ?? '';
  expect(second.slack.file(fileId).content.toString()).toBe('bytes');
  await second.client.chat.update({ channel: id, ts, text: 'after' });
  const { ts: later = '' } = await second.client.chat.postMessage({ channel: id, text: 'later' });
  expect(later > (kept.replies(ts).at(-1)?.ts ?? later)).toBe(true);
  await second.slack.close();
});

it('keeps no more than it may hold, of what another start left either', async () => {
  const dataFile = join(folder, 'slack.bin');
  const first = await openCaller({ dataFile });
  for (let count = 0; count < 50; count += 1) first.slack.app('alerts').posts('#general', `m${count}`);
  await first.slack.close();
  const smaller = await openCaller({ dataFile, bounds: { messages: 10 } });
  await smaller.slack.close();
  const last = await openCaller({ dataFile });
  expect(last.slack.channel('general').messages.map(({ text }) => text)).toEqual(
    Array.from({ length: 10 }, (_, index) => `m${index + 40}`),
  );
  await last.slack.close();
});

it('keeps what it has answered, however it ends', async () => {
  const dataFile = join(folder, 'slack.bin');
  const killed = await openCaller({ dataFile });
  const { channel } = await killed.client.conversations.create({ name: 'inc-1' });
  await killed.client.chat.postMessage({ channel: channel?.id ?? '', text: 'answered' });
  await killed.client.chat.postMessage({ channel: killed.slack.person('ana').id, text: 'in private' });
  for (const end of ['', '-wal']) await copyFile(dataFile + end, join(folder, `left${end}`));
  await killed.slack.close();

  const next = await openCaller({ dataFile: join(folder, 'left') });
  expect(next.slack.channel('inc-1').messages.map(({ text }) => text)).toContain('answered');
  expect(
    next.slack
      .person('ana')
      .directMessages()
      .map(({ text }) => text),
  ).toEqual(['in private']);
  await next.slack.close();
});

it('belongs to one process at a time', async () => {
  const dataFile = join(folder, 'slack.bin');
  const first = await openCaller({ dataFile });
  await expect(openCaller({ dataFile })).rejects.toThrow('is in use by another process');
  await first.slack.close();
});

it('refuses in words a file that it cannot read', async () => {
  const dataFile = join(folder, 'slack.bin');
  await writeFile(dataFile, serialize({ version: 0 }));
  await expect(openCaller({ dataFile })).rejects.toThrow('Move it away to begin with a new one');
});
