import { App, type AppOptions, type BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';

/** A Bolt app as its docs teach to write one: commands, buttons, a modal, home, events, files, say and respond. */
export function strangerApp(options: AppOptions): App {
  const app = new App(options);

  app.command('/echo', ({ command, ack }) => ack(`You said: ${command.text}`));

  app.command('/lunch', async ({ command, ack, say, respond, client }) => {
    await ack();
    if (command.text === '') return void (await respond('Where to?'));
    await client.conversations.join({ channel: command.channel_id });
    await say({ text: `Lunch at ${command.text}?`, blocks: lunchBlocks(command.text) });
  });

  app.action<BlockAction>('join', async ({ ack, body, respond, client }) => {
    await ack();
    await client.chat.postEphemeral({ channel: body.channel?.id ?? '', user: body.user.id, text: 'See you there' });
    await respond({ text: `<@${body.user.id}> is in`, replace_original: true });
  });

  app.action<BlockAction>('details', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: orderForm(body.channel?.id ?? '') });
  });

  app.shortcut('plan', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: orderForm('') });
  });

  app.shortcut({ callback_id: 'remember', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
    await ack();
    await respond(`Remembered: ${shortcut.message.text}`);
  });

  app.view('order', async ({ ack, view, client, body }) => {
    const dish = view.state.values['dish']?.['dish']?.value ?? '';
    if (dish === 'soup') return ack({ response_action: 'errors', errors: { dish: 'Soup is off today' } });
    await ack();
    const channel = view.private_metadata === '' ? body.user.id : view.private_metadata;
    await client.chat.postMessage({
      channel,
      text: `<@${body.user.id}> takes ${dish}, ${view.state.values['size']?.['size']?.selected_option?.text.text}`,
    });
  });

  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Menu of the day' } }] },
    });
  });

  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Yes, <@${event.user}>?`, thread_ts: event.ts });
  });

  app.message('menu please', async ({ message, client }) => {
    await client.filesUploadV2({
      channel_id: message.channel,
      filename: 'menu.txt',
      content: 'Soup\nPie',
      initial_comment: 'Here you are',
    });
  });

  app.error(async (error) => {
    failures.push(error);
  });
  return app;
}

/** What went wrong inside any stranger's app; tests hold it empty. */
export const failures: Error[] = [];

const lunchBlocks = (place: string) => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text: `Lunch at *${place}*?` } },
  {
    type: 'actions' as const,
    elements: [
      { type: 'button' as const, action_id: 'join', text: { type: 'plain_text' as const, text: 'I am in' }, value: place },
      { type: 'button' as const, action_id: 'details', text: { type: 'plain_text' as const, text: 'Order' } },
    ],
  },
];

const orderForm = (channel: string): ModalView => ({
  type: 'modal',
  callback_id: 'order',
  private_metadata: channel,
  title: { type: 'plain_text', text: 'Order' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [
    {
      type: 'input',
      block_id: 'dish',
      label: { type: 'plain_text', text: 'Dish' },
      element: { type: 'plain_text_input', action_id: 'dish', min_length: 3 },
    },
    {
      type: 'input',
      block_id: 'size',
      label: { type: 'plain_text', text: 'Size' },
      element: {
        type: 'static_select',
        action_id: 'size',
        options: ['Small', 'Large'].map((text) => ({ text: { type: 'plain_text', text }, value: text.toLowerCase() })),
      },
    },
  ],
});
