import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { channelView } from '../page-server/world/channel-shape.ts';
import { readMarks } from '../page-server/world/read-marks.ts';
import type { Bounds } from '../workspace/bounds.ts';
import { bytesHeld } from '../workspace/forget-files.ts';
import { messagesHeld } from '../workspace/forget-messages.ts';
import { screenOf } from '../workspace/workspace.ts';
import { openCaller, refusalOf, withScopes, type Caller } from './api/client.ts';

/** Those of delivery and of rate limits are looked at where they are kept, in the tests of delivery. */
type Looked = Exclude<keyof Bounds, 'waitingEvents' | 'strayAcks' | 'tickets' | 'rateCounters'>;

const SMALL = {
  messages: 60,
  conversations: 12,
  previousNames: 2,
  retiredNames: 2,
  userGroups: 5,
  files: 4,
  fileBytes: 3000,
  uploads: 3,
  scheduledMessages: 3,
  ephemerals: 4,
  inputs: 4,
  triggers: 5,
  responseUrls: 5,
  calls: 20,
  callCharacters: 100_000,
} satisfies Record<Looked, number>;

let caller: Caller;
beforeEach(async () => {
  const manifest = withScopes(
    'chat:write',
    'chat:write.public',
    'channels:history',
    'channels:join',
    'channels:manage',
    'files:write',
    'usergroups:write',
  );
  caller = await openCaller({ manifest, bounds: SMALL });
});
afterEach(() => caller.slack.close());

function alert(text: string, place = 'general') {
  const channel = caller.slack.channel(place).id;
  return { channel, ts: caller.slack.app('alerts').posts(channel, text).ts };
}
const texts = (channel: string) => caller.slack.channel(channel).messages.map((message) => message.text);
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('messages over the bound', () => {
  it('are forgotten from the fullest channel, the oldest first, and history says so', async () => {
    const channel = caller.slack.channel('general').id;
    await caller.client.conversations.join({ channel });
    expect(await caller.client.conversations.history({ channel })).not.toHaveProperty('is_limited');
    alert('quiet', 'random');
    for (const index of times(200)) alert(`m${index}`);
    expect(texts('random')).toEqual(['quiet']);
    expect([texts('general').at(-1), texts('general').length]).toEqual(['m199', SMALL.messages - 1]);
    const first = await caller.client.conversations.history({ channel, limit: 50 });
    expect(first).toMatchObject({ has_more: true });
    expect(first).not.toHaveProperty('is_limited');
    const cursor = first.response_metadata?.next_cursor ?? '';
    expect(await caller.client.conversations.history({ channel, cursor })).toMatchObject({ has_more: false, is_limited: true });
    const { workspace, person } = caller.slack;
    const shown = [...workspace.channels.values()].map((each) => channelView(workspace, readMarks(), each, person('ana').id));
    expect(shown.filter(({ isLimited }) => isLimited).map(({ name }) => name)).toEqual(['general']);
  });

  it('stay when they are pinned, and as the parent of a reply that stays', async () => {
    const ana = caller.slack.person('ana');
    ana.pins(alert('pinned'));
    for (const index of times(200)) alert(`m${index}`);
    const talked = alert('talked about');
    for (const index of times(30)) alert(`n${index}`);
    await ana.types('reply', { in: '#general', thread: talked });
    for (const index of times(40)) alert(`o${index}`);
    expect(texts('general').slice(0, 2)).toEqual(['pinned', 'talked about']);
    expect(caller.slack.channel('general').replies(talked.ts)).toHaveLength(1);
  });
});

describe('files over the bound', () => {
  it('are refused when one alone is too large, and hidden by the limit when they are the oldest', async () => {
    const upload = (length: number) => caller.client.files.getUploadURLExternal({ filename: 'a.txt', length });
    expect(await refusalOf(upload(SMALL.fileBytes + 1))).toBe('storage_limit_reached');
    expect((await upload(SMALL.fileBytes)).ok).toBe(true);
    const ana = caller.slack.person('ana');
    const share = () => ana.uploads({ in: '#general', file: { name: 'a.txt', content: 'x'.repeat(1000) } });
    const [oldest] = times(4).map(share);
    const [file] = oldest?.files ?? [];
    expect(() => caller.slack.file(file?.id ?? '')).toThrow('There is no file');
    const stands = caller.slack.channel('general').messages.map((message) => message.files?.[0]?.mode);
    expect(stands).toEqual(['hidden_by_limit', 'snippet', 'snippet', 'snippet']);
    expect(() => ana.uploads({ in: '#general', file: { name: 'b.txt', content: 'x'.repeat(3001) } })).toThrow(
      'larger than the workspace takes',
    );
  });
});

it('holds nothing over its bound, however much is poured in', async () => {
  const { slack, client, clock } = caller;
  const [ana, ben] = [slack.person('ana'), slack.person('ben')];
  const created = await client.conversations.create({ name: 'renamed' });
  const channel = created.channel?.id ?? '';
  const blocks = [{ type: 'actions' as const, elements: [{ type: 'users_select' as const, action_id: 'who' }] }];
  for (const index of times(40)) {
    const { ts = '' } = await client.chat.postMessage({ channel: '#general', text: `choose ${index}`, blocks });
    await ana.chooses({ channel: slack.channel('general').id, ts }, { actionId: 'who' }, 'ben');
    await ana.types('/echo nobody listens', { in: '#general' });
    ben.uploads({ in: '#general', file: { name: `${index}.txt`, content: 'x'.repeat(700) } });
    await client.conversations.rename({ channel, name: `renamed-${index}` });
    const post_at = Math.floor(clock.now() / 1000) + 60;
    await Promise.allSettled([
      client.files.getUploadURLExternal({ filename: 'a.txt', length: 10 }),
      client.usergroups.create({ name: `group ${index}`, handle: `group-${index}` }),
      client.conversations.create({ name: `channel-${index}` }),
      client.chat.scheduleMessage({ channel, text: 'later', post_at }),
    ]);
    const made = slack.channels().find(({ name }) => name.startsWith('channel-'));
    if (made !== undefined && index % 2 === 0) ana.deletesChannel(made.id);
  }
  const { workspace } = slack;
  const held: Record<Looked, number> = {
    messages: messagesHeld(workspace),
    conversations: workspace.channels.size,
    previousNames: workspace.channels.get(channel)?.previousNames.length ?? 0,
    retiredNames: workspace.retiredNames.size,
    userGroups: workspace.userGroups.size,
    files: workspace.files.size,
    fileBytes: bytesHeld(workspace),
    uploads: workspace.uploads.size,
    scheduledMessages: workspace.scheduled.size,
    ephemerals: screenOf(workspace, ana.id).ephemerals.length,
    inputs: screenOf(workspace, ana.id).inputs.size,
    triggers: workspace.triggers.size,
    responseUrls: workspace.responseUrls.size,
    calls: slack.calls.length,
    callCharacters: JSON.stringify(slack.calls).length,
  };
  const over = Object.entries(held).filter(([name, size]) => size > (Object.entries(SMALL).find(([bound]) => bound === name)?.[1] ?? 0));
  expect(over).toEqual([]);
  expect(Object.values(held)).not.toContain(0);
  const codes = new Set(slack.refusals.map(({ result }) => result['error']));
  expect(codes).toEqual(new Set(['restricted_action', 'permission_denied', 'restricted_too_many']));
});

it('takes no more memory for 20,000 messages than for 5000', async () => {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  const { slack } = await openCaller({ bounds: { messages: 1000, waitingEvents: 500 } });
  slack.person('ana').invites('#general', 'lunch-bot');
  async function pour(count: number): Promise<number> {
    for (const index of times(count)) {
      slack.app('alerts').posts('#general', `${'x'.repeat(500)} ${index}`);
      if (index % 500 === 0) await slack.settled();
    }
    collect();
    return process.memoryUsage().heapUsed;
  }
  const before = await pour(5000);
  const grown = (await pour(15_000)) - before;
  await slack.close();
  // Fifteen thousand messages and their events are sixty million bytes when nothing is forgotten.
  expect(grown).toBeLessThan(8_000_000);
});
