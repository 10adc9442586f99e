import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { manualClock, type ManualClock } from '../../clock.ts';
import { openSocketMode, type SocketMode, type SocketModeOptions } from '../../delivery/socket-mode.ts';
import { connected, type Door, openDoor } from './door.ts';
import { rawClient, type RawClient } from './raw-client.ts';

const ONCE = { attempt: 0, reason: '' };
let clock: ManualClock;
let sockets: SocketMode;
let door: Door;

async function open(options: Partial<SocketModeOptions> = {}): Promise<void> {
  clock = manualClock(Date.UTC(2026, 0, 5, 9));
  sockets = openSocketMode({ clock, bounds: { strayAcks: 3, tickets: 3 }, appId: 'A1', ...options });
  door = await openDoor(sockets);
}

async function greeted(query = '', options: { autoPong?: boolean } = {}): Promise<RawClient> {
  const client = rawClient(sockets.connectionUrl(door.origin) + query, options);
  expect(await client.next()).toMatchObject({ type: 'hello' });
  return client;
}

beforeEach(() => open());
afterEach(() => door.close());

describe('opening', () => {
  it('greets first, with the number of sockets', async () => {
    await greeted();
    const second = rawClient(sockets.connectionUrl(door.origin));
    expect(await second.next()).toMatchObject({
      type: 'hello',
      num_connections: 2,
      connection_info: { app_id: 'A1' },
      debug_info: { approximate_connection_time: 3600, started: '2026-01-05 09:00:00.000' },
    });
  });

  it('takes a ticket once', async () => {
    const url = sockets.connectionUrl(door.origin);
    await rawClient(url).next();
    const [error] = await once(rawClient(url).socket, 'error');
    expect(String(error)).toContain('401');
  });

  it('forgets the oldest of too many tickets', async () => {
    const [oldest = '', second = ''] = [1, 2, 3, 4].map(() => sockets.connectionUrl(door.origin));
    const [error] = await once(rawClient(oldest).socket, 'error');
    expect(String(error)).toContain('401');
    expect(await rawClient(second).next()).toMatchObject({ type: 'hello' });
  });

  it('refuses a ticket after thirty seconds', async () => {
    const url = sockets.connectionUrl(door.origin);
    clock.advance(30_000);
    const [error] = await once(rawClient(url).socket, 'error');
    expect(String(error)).toContain('401');
    await greeted();
  });

  it('sends the eleventh socket away', async () => {
    for (let count = 1; count <= 10; count += 1) await greeted();
    const eleventh = rawClient(sockets.connectionUrl(door.origin));
    expect(await eleventh.next()).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    await eleventh.closed();
    expect(sockets.openSockets).toBe(10);
  });
});

describe('envelopes', () => {
  it('fail at once while no socket is open', async () => {
    expect(await sockets.send('slash_commands', {}, ONCE)).toMatchObject({ outcome: 'failed' });
  });

  it('reach the real client, whose answer comes back', async () => {
    const client = door.client();
    client.on('slash_commands', ({ ack }) => ack('on it'));
    client.on('interactive', ({ ack }) => ack());
    await client.start();
    expect(await sockets.send('slash_commands', { command: '/x' }, ONCE)).toEqual({ outcome: 'acked', body: { text: 'on it' } });
    expect(await sockets.send('interactive', { type: 'block_actions' }, ONCE)).toEqual({ outcome: 'acked' });
  });

  it('carry retry fields for events only, and take an answer for all others only', async () => {
    const client = await greeted();
    void sockets.send('events_api', { event: {} }, { attempt: 2, reason: 'timeout' });
    void sockets.send('interactive', {}, ONCE);
    expect(await client.next()).toMatchObject({ accepts_response_payload: false, retry_attempt: 2, retry_reason: 'timeout' });
    const interaction = await client.next();
    expect(interaction).toMatchObject({ accepts_response_payload: true });
    expect(interaction).not.toHaveProperty('retry_attempt');
  });

  it('go to exactly one socket, whichever chance picks', async () => {
    await door.close();
    let chance = 0;
    await open({ random: () => chance });
    const clients = [await greeted(), await greeted(), await greeted()];
    for (const [index, client] of clients.entries()) {
      chance = (index + 0.5) / clients.length;
      const sent = sockets.send('interactive', { index }, ONCE);
      const envelope = await client.next();
      expect(envelope['payload']).toEqual({ index });
      client.ack(envelope.envelope_id);
      await sent;
    }
  });

  it('are acknowledged in any order', async () => {
    const client = await greeted();
    const first = sockets.send('slash_commands', {}, ONCE);
    const second = sockets.send('slash_commands', {}, ONCE);
    const [one, two] = [await client.next(), await client.next()];
    client.ack(two.envelope_id, { text: 'two' });
    expect(await second).toEqual({ outcome: 'acked', body: { text: 'two' } });
    client.ack(one.envelope_id, { text: 'one' });
    expect(await first).toEqual({ outcome: 'acked', body: { text: 'one' } });
  });
});

describe('the ack deadline', () => {
  it('is three seconds; what comes later, twice or for nothing is recorded', async () => {
    const client = await greeted();
    const missed = sockets.send('slash_commands', {}, ONCE);
    const late = await client.next();
    clock.advance(3000);
    expect(await missed).toMatchObject({ outcome: 'timeout' });
    client.ack(late.envelope_id);

    const inTime = sockets.send('slash_commands', {}, ONCE);
    const answered = await client.next();
    client.socket.send('not json');
    client.ack(answered.envelope_id);
    client.ack(answered.envelope_id);
    client.ack('never-sent');
    await inTime;
    const fence = sockets.send('interactive', {}, ONCE);
    client.ack((await client.next()).envelope_id);
    await fence;

    expect(sockets.strayAcks).toEqual([
      { envelopeId: late.envelope_id, why: 'late', at: clock.now() },
      { envelopeId: answered.envelope_id, why: 'duplicate', at: clock.now() },
      { envelopeId: 'never-sent', why: 'unknown', at: clock.now() },
    ]);
  });

  it('is three seconds of the app, however fast the clock runs', async () => {
    await door.close();
    const fast = { ...manualClock(0), speed: () => 60 };
    await open({ clock: fast });
    const client = await greeted();
    const sent = sockets.send('slash_commands', {}, ONCE);
    const envelope = await client.next();
    fast.advance(179_999);
    client.ack(envelope.envelope_id);
    expect(await sent).toEqual({ outcome: 'acked' });
    const missed = sockets.send('slash_commands', {}, ONCE);
    fast.advance(180_000);
    expect(await missed).toMatchObject({ outcome: 'timeout' });
  });

  it('still holds a moment before it', async () => {
    const client = await greeted();
    const sent = sockets.send('slash_commands', {}, ONCE);
    const envelope = await client.next();
    clock.advance(2999);
    client.ack(envelope.envelope_id);
    expect(await sent).toEqual({ outcome: 'acked' });
  });
});

describe('losing a socket', () => {
  it('drops it ten seconds after a warning it ignores', async () => {
    const client = await greeted();
    sockets.disconnect('warning');
    expect(await client.next()).toMatchObject({ type: 'disconnect', reason: 'warning' });
    clock.advance(9999);
    expect(sockets.openSockets).toBe(1);
    clock.advance(1);
    await client.closed();
  });

  it('closes at once when Socket Mode is switched off', async () => {
    const client = await greeted();
    sockets.disconnect('link_disabled');
    expect(await client.next()).toMatchObject({ reason: 'link_disabled' });
    await client.closed();
  });

  it('makes the real client come back after a refresh', async () => {
    const client = door.client();
    await client.start();
    const back = connected(client);
    sockets.disconnect('refresh_requested');
    await back;
    expect(sockets.openSockets).toBe(1);
  });

  it('recycles a socket after six minutes when asked by debug_reconnects', async () => {
    const client = await greeted('&debug_reconnects=true');
    clock.advance(360_000);
    expect(await client.next()).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  });

  it('fails what was under way when the connection is cut', async () => {
    const client = await greeted();
    const sent = sockets.send('slash_commands', {}, ONCE);
    await client.next();
    sockets.cut();
    expect(await sent).toMatchObject({ outcome: 'failed' });
    await client.closed();
  });

  it('lets a silent socket swallow envelopes without a word', async () => {
    await greeted();
    sockets.silence();
    const sent = sockets.send('slash_commands', {}, ONCE);
    expect(sockets.openSockets).toBe(1);
    clock.advance(3000);
    expect(await sent).toMatchObject({ outcome: 'timeout' });
  });

  it('is noticed by the real client when the socket falls silent', async () => {
    const client = door.client();
    await client.start();
    const back = connected(client);
    sockets.silence();
    await back;
    expect(sockets.openSockets).toBe(2);
  });
});

describe('pings', () => {
  it('come as control frames, and a client that answers them stays', async () => {
    await door.close();
    await open({ pingEveryMs: 10, pongWithinMs: 1000 });
    const client = await greeted();
    await once(client.socket, 'ping');
    await once(client.socket, 'ping');
    expect(sockets.openSockets).toBe(1);
  });

  it('end a client that never answers', async () => {
    await door.close();
    await open({ pingEveryMs: 10, pongWithinMs: 50 });
    const client = await greeted('', { autoPong: false });
    const [code] = await once(client.socket, 'close');
    expect(code).toBe(1006);
  });
});
