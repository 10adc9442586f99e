import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Delivery, openDelivery } from '../../delivery/index.ts';
import { type Door, openDoor } from './door.ts';
import { EVERYTHING } from './heard.ts';
import { type TestWorld, testWorld } from './world.ts';

let world: TestWorld;
let delivery: Delivery;
let door: Door;
let app: App;
let receiver: SocketModeReceiver;

beforeEach(async () => {
  world = testWorld();
  world.inviteBot(world.open);
  const { workspace } = world;
  delivery = openDelivery({ world: workspace, grants: EVERYTHING, mode: 'socket' });
  door = await openDoor(delivery.sockets);
  const { botId, botUserId } = workspace.app;
  const clientOptions = { slackApiUrl: door.apiUrl };
  receiver = new SocketModeReceiver({ appToken: 'xapp-1-test', installerOptions: { clientOptions }, logLevel: LogLevel.ERROR });
  const authorize = () => Promise.resolve({ botId, botUserId, botToken: 'xoxb-test' });
  app = new App({ receiver, authorize, clientOptions, logLevel: LogLevel.ERROR });
});
afterEach(async () => {
  await receiver.client.disconnect();
  await door.close();
  delivery.close();
});

it('a Bolt app in Socket Mode hears events and answers commands, forms and option loads', async () => {
  const heard = Promise.withResolvers<unknown>();
  app.message(({ message }) => Promise.resolve(heard.resolve('text' in message && message.text)));
  app.command('/probe', ({ ack, command }) => ack({ text: `you said ${command.text}` }));
  app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { b: 'no' } }));
  app.options('who', ({ ack }) => ack({ options: [{ text: { type: 'plain_text', text: 'Ana' }, value: 'ana' }] }));
  await app.start();

  world.says(world.open, 'hello');
  expect(await heard.promise).toBe('hello');
  await delivery.settled();

  const team = { id: world.workspace.team.id };
  const user = { id: world.ana };
  expect(await delivery.deliver('slash_commands', { command: '/probe', text: 'hi', team_id: team.id, user_id: user.id })).toEqual({
    outcome: 'acked',
    body: { text: 'you said hi' },
  });
  expect(await delivery.deliver('interactive', { type: 'view_submission', team, user, view: { callback_id: 'form' } })).toEqual({
    outcome: 'acked',
    body: { response_action: 'errors', errors: { b: 'no' } },
  });
  expect(await delivery.deliver('interactive', { type: 'block_suggestion', team, user, action_id: 'who', value: 'a' })).toMatchObject({
    outcome: 'acked',
    body: { options: [{ value: 'ana' }] },
  });
});
