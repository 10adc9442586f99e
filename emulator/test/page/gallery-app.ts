import { App } from '@slack/bolt';
import type { Slack } from '../../index.ts';
import { galleryBlocks } from './gallery-blocks.ts';
import { galleryRareBlocks } from './gallery-rare-blocks.ts';
import { galleryForm, galleryGuide } from './gallery-form.ts';

/** Starts the gallery's bot, over Socket Mode; resolves to what stops it. */
export async function startGallery(slack: Slack): Promise<App> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    botId: slack.botId,
    botUserId: slack.botUserId,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });

  app.command('/gallery', async ({ command, ack, client, respond }) => {
    const [room = ''] = command.text.split(' ');
    if (room === 'slow') return;
    if (room === 'form') {
      await client.views.open({ trigger_id: command.trigger_id, view: galleryForm });
      return ack();
    }
    if (room === 'blocks') {
      await ack();
      const seconds = Math.floor(slack.clock.now() / 1000);
      await client.chat.postMessage({ channel: command.channel_id, text: 'INC-7 Site down', blocks: galleryBlocks(seconds) });
      return;
    }
    if (room === 'rare') {
      await ack();
      await client.chat.postMessage({ channel: command.channel_id, text: 'Rare blocks', blocks: galleryRareBlocks });
      return;
    }
    if (room === 'secret') return ack({ text: `Only you read this, <@${command.user_id}>.` });
    await ack();
    await respond({ response_type: 'in_channel', text: `You said: ${command.text}` });
  });

  app.action('take_lead', async ({ ack, body, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', replace_original: false, text: `<@${body.user.id}> leads.` });
  });
  app.action('cancel', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Cancelled.' });
  });
  app.action('severity', async ({ ack, respond, action }) => {
    await ack();
    const chosen = action.type === 'static_select' ? action.selected_option?.text.text : '';
    await respond({ replace_original: false, text: `Severity is now ${chosen}` });
  });
  app.action(/^choose_|^feedback$/, async ({ ack, action, respond }) => {
    await ack();
    await respond({ replace_original: false, text: `Heard ${'action_id' in action ? action.action_id : ''}` });
  });
  app.action('more', async ({ ack, action, respond }) => {
    await ack();
    await respond({ replace_original: false, text: `Chosen: ${action.type === 'overflow' ? action.selected_option.text.text : ''}` });
  });
  app.action('open_form', async ({ ack, body, client }) => {
    if (!('trigger_id' in body)) return;
    await client.views.open({ trigger_id: body.trigger_id, view: galleryForm });
    await ack();
  });
  app.action('push', async ({ ack, body, client }) => {
    if (body.type !== 'block_actions') return;
    await client.views.push({ trigger_id: body.trigger_id, view: galleryGuide(body.view?.previous_view_id == null ? 1 : 2) });
    await ack();
  });
  app.options('service', async ({ ack, payload }) => {
    const names = ['checkout', 'search', 'login'].filter((name) => name.includes(payload.value));
    await ack({ options: names.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });
  app.view('declare', async ({ ack, view, body, client }) => {
    const title = view.state.values['title']?.['value']?.value ?? '';
    if (title === 'bad') return ack({ response_action: 'errors', errors: { title: 'Say a little more than that.' } });
    await ack();
    const story = view.state.values['story']?.['value']?.rich_text_value;
    const logs = await Promise.all((view.state.values['logs']?.['value']?.files ?? []).map(({ id }) => client.files.info({ file: id })));
    const text = [`<@${body.user.id}> declared: ${title}`, ...logs.map(({ file }) => `with ${file?.name} (${file?.size} B)`)].join('\n');
    const words = { type: 'section' as const, text: { type: 'mrkdwn' as const, text } };
    await client.chat.postMessage({ channel: 'general', text, blocks: story ? [words, story] : [words] });
  });
  app.view({ type: 'view_closed', callback_id: 'declare' }, ({ ack }) => ack());
  app.shortcut('open_form', async ({ ack, shortcut, client }) => {
    await client.views.open({ trigger_id: shortcut.trigger_id, view: galleryForm });
    await ack();
  });
  app.shortcut('quote_message', async ({ ack, shortcut, client }) => {
    const text = shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : '';
    const [title, ...others] = galleryForm.blocks;
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        ...galleryForm,
        blocks: [title, { type: 'context', elements: [{ type: 'mrkdwn', text }] }, ...others].filter((block) => block !== undefined),
      },
    });
    await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Your incidents' } },
          { type: 'section', text: { type: 'mrkdwn', text: `Hello <@${event.user}>, nothing is on fire.` } },
          {
            type: 'actions',
            elements: [{ type: 'button', action_id: 'open_form', text: { type: 'plain_text', text: 'Declare incident' }, style: 'danger' }],
          },
        ],
      },
    });
  });

  await app.start();
  return app;
}
