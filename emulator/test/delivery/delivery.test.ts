import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SocketModeClient } from '@slack/socket-mode';
import { type Delivery, openDelivery } from '../../delivery/index.ts';
import { type Door, openDoor } from './door.ts';
import { EVERYTHING } from './heard.ts';
import { type TestWorld, testWorld } from './world.ts';

interface Got {
  body: { event_id: string; event: { text?: string; type: string }; [field: string]: unknown };
  ack: () => Promise<void>;
  retry_num: number;
  retry_reason: string;
}

let world: TestWorld;
let delivery: Delivery;
let door: Door;

beforeEach(async () => {
  world = testWorld();
  delivery = openDelivery({ world: world.workspace, grants: EVERYTHING, mode: 'socket' });
  door = await openDoor(delivery.sockets);
  world.inviteBot(world.open);
  await delivery.settled();
});
afterEach(async () => {
  await door.close();
  delivery.close();
});

const nextMessage = (client: SocketModeClient): Promise<Got> => new Promise((resolve) => client.once('message', resolve));

/** A connected client that acknowledges and collects every message, past what was raised before it came. */
async function listening(): Promise<{ client: SocketModeClient; got: Got[] }> {
  const client = door.client();
  const got: Got[] = [];
  client.on('message', ({ ack, ...rest }: Got) => {
    got.push({ ack, ...rest });
    void ack();
  });
  await client.start();
  return { client, got };
}

describe('events through the real Socket Mode client', () => {
  it('arrive in their wrapper and are settled by the ack', async () => {
    const { got } = await listening();
    const said = world.says(world.open, 'hello');
    await delivery.settled();
    const { workspace, bot } = world;
    expect(got).toMatchObject([
      {
        retry_num: 0,
        retry_reason: '',
        body: {
          type: 'event_callback',
          token: workspace.credentials.verificationToken,
          team_id: workspace.team.id,
          api_app_id: workspace.app.id,
          event_id: expect.stringMatching(/^Ev/),
          event_time: Math.floor(Number(said.ts)),
          authorizations: [{ team_id: workspace.team.id, user_id: bot, is_bot: true, is_enterprise_install: false }],
          event: { type: 'message', text: 'hello', ts: said.ts },
        },
      },
    ]);
  });

  it('come again with the same event_id when not acknowledged in three seconds', async () => {
    const client = door.client();
    await client.start();
    const first = nextMessage(client);
    world.says(world.open, 'hello');
    const { body } = await first;
    const second = nextMessage(client);
    world.clock.advance(3000);
    const again = await second;
    expect(again).toMatchObject({ retry_num: 1, retry_reason: 'timeout', body: { event_id: body.event_id } });
    await again.ack();
    await delivery.settled();
  });

  it('raised while no socket was open come a minute later', async () => {
    world.says(world.open, 'anybody?');
    await delivery.settled();
    const client = door.client();
    await client.start();
    const late = nextMessage(client);
    world.clock.advance(60_000);
    const { retry_num, ack, body } = await late;
    expect(body.event.type).toBe('message');
    expect(retry_num).toBe(2);
    await ack();
  });

  it('are doubled, swapped and delayed as set', async () => {
    const { got } = await listening();
    delivery.eventFaults.set({ duplicate: true, times: 1 });
    world.says(world.open, 'twice');
    await delivery.settled();
    expect(got.map(({ body }) => body.event_id)).toEqual(Array(2).fill(got[0]?.body.event_id));
    delivery.eventFaults.set({ reorder: true });
    world.says(world.open, 'one');
    world.says(world.open, 'two');
    await delivery.settled();
    expect(got.slice(2).map(({ body }) => body.event.text)).toEqual(['two', 'one']);
  });

  it('of a revoked token are only that it was revoked, and its socket is closed', async () => {
    const { client, got } = await listening();
    const revoked = new Promise<Got>((resolve) => client.once('tokens_revoked', resolve));
    world.workspace.installation = 'token_revoked';
    world.workspace.changes.publish({ kind: 'token_revoked', botUserId: world.bot });
    world.says(world.open, 'unheard');
    expect((await revoked).body.event).toMatchObject({ tokens: { bot: [world.bot] } });
    await delivery.settled();
    expect(got).toEqual([]);
    expect(await delivery.deliver('slash_commands', { command: '/x' })).toEqual({ outcome: 'failed' });
  });

  it('that were to be sent again are not, once the app is gone', async () => {
    world.says(world.open, 'while nobody listened');
    await delivery.settled();
    world.workspace.installation = 'account_inactive';
    const { got } = await listening();
    world.clock.advance(60_000);
    await delivery.settled();
    expect(got).toEqual([]);
  });

  it('end with the app: the socket is closed after the last one', async () => {
    const { client } = await listening();
    const last = new Promise<Got>((resolve) => client.once('app_uninstalled', resolve));
    world.workspace.installation = 'account_inactive';
    world.workspace.changes.publish({ kind: 'app_uninstalled' });
    expect((await last).body.event.type).toBe('app_uninstalled');
    await client.disconnect();
    expect(await delivery.deliver('interactive', {})).toEqual({ outcome: 'failed' });
  });
});

describe('commands and interactions', () => {
  it('return the answer, and fail at once with no socket', async () => {
    expect(await delivery.deliver('slash_commands', { command: '/x' })).toEqual({ outcome: 'failed' });
    const client = door.client();
    client.on('interactive', ({ ack }) => ack({ response_action: 'clear' }));
    await client.start();
    expect(await delivery.deliver('interactive', { type: 'view_submission' })).toEqual({
      outcome: 'acked',
      body: { response_action: 'clear' },
    });
  });
});
