import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAppSide, type AppSide } from './app-side.ts';

let side: AppSide;
beforeEach(async () => {
  side = await openAppSide();
});
afterEach(() => side.slack.close());

async function answer(body: object): Promise<{ status: number; error?: string }> {
  const url = String(side.last()['response_url']);
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const answered: unknown = await response.json();
  const error = typeof answered === 'object' && answered !== null && 'error' in answered ? { error: String(answered.error) } : {};
  return { status: response.status, ...error };
}

const types = () => side.person('ana').types('/echo x', { in: '#general' });
const texts = (name: string) =>
  side
    .person(name)
    .sees('#general')
    .map((message) => message.text);

const buttons = [{ type: 'actions', elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }] }];

describe('after a command', () => {
  it('is used five times, then no more', async () => {
    await types();
    for (let use = 0; use < 5; use += 1) expect((await answer({ text: `${use}` })).status).toBe(200);
    expect(await answer({ text: 'too many' })).toEqual({ status: 404, error: 'used_url' });
    expect(texts('ana').slice(-5)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('expires after thirty minutes', async () => {
    await types();
    side.clock.advance(30 * 60_000);
    expect((await answer({ text: 'just in time' })).status).toBe(200);
    side.clock.advance(1);
    expect(await answer({ text: 'too late' })).toEqual({ status: 404, error: 'expired_url' });
  });

  it('whispers unless in_channel, even where the app is no member', async () => {
    await types();
    await answer({ text: 'whisper' });
    await answer({ text: 'aloud', response_type: 'in_channel' });
    expect(texts('ana')).toEqual(expect.arrayContaining(['whisper', 'aloud']));
    expect(texts('ben')).not.toContain('whisper');
    expect(texts('ben')).toContain('aloud');
  });

  it('refuses an answer without content', async () => {
    await types();
    expect(await answer({})).toEqual({ status: 400, error: 'no_text' });
  });
});

describe('after a click', () => {
  it('replaces or deletes the message of the button', async () => {
    const { ts = '' } = await side.client.chat.postMessage({ channel: '#general', text: 'choose', blocks: buttons });
    const target = { channel: side.slack.channel('general').id, ts };
    await side.person('ana').clicks(target, 'Go');
    await answer({ text: 'chosen', replace_original: true });
    expect(texts('ben').at(-1)).toBe('chosen');
    await answer({ delete_original: 'true' });
    expect(texts('ben')).not.toContain('chosen');
  });

  it('keeps an ephemeral message ephemeral', async () => {
    const ana = side.person('ana');
    await side.client.conversations.join({ channel: side.slack.channel('general').id });
    await side.client.chat.postEphemeral({ channel: side.slack.channel('general').id, user: ana.id, text: 'choose', blocks: buttons });
    const whisper = ana.sees('#general').at(-1);
    if (whisper === undefined) throw new Error('nothing whispered');
    await ana.clicks(whisper, 'Go');
    expect(side.last()).toMatchObject({ container: { is_ephemeral: true } });
    expect(side.last()['message']).toBeUndefined();
    await answer({ text: 'chosen', replace_original: true });
    expect(ana.sees('#general').at(-1)).toMatchObject({ text: 'chosen', ephemeral: true, ts: whisper.ts });
    expect(texts('ben')).not.toContain('chosen');
  });
});
