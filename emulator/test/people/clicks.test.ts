import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import type { Target } from '../../index.ts';
import { openAppSide, type AppSide } from './app-side.ts';

let side: AppSide;
beforeEach(async () => {
  side = await openAppSide();
});
afterEach(() => side.slack.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const blocks: KnownBlock[] = [
  {
    type: 'section',
    block_id: 'task',
    text: plain('A task'),
    accessory: { type: 'overflow', action_id: 'more', options: [{ text: plain('Drop it'), value: 'drop' }] },
  },
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'done', text: plain('Done'), value: '3' },
      { type: 'users_select', action_id: 'owner', placeholder: plain('Who does it?') },
      {
        type: 'checkboxes',
        action_id: 'ticks',
        options: [
          { text: plain('One'), value: '1' },
          { text: plain('Two'), value: '2' },
        ],
      },
    ],
  },
];

async function posted(): Promise<Target> {
  const { ts = '' } = await side.client.chat.postMessage({ channel: '#general', text: 'A task', blocks });
  return { channel: side.slack.channel('general').id, ts };
}

it('sends block_actions with message, state, response_url and trigger', async () => {
  const target = await posted();
  expect(await side.person('ana').clicks(target, 'Done')).toEqual({});
  expect(side.last()).toMatchObject({
    type: 'block_actions',
    user: { id: side.slack.person('ana').id, username: 'ana' },
    team: { id: side.slack.teamId, domain: 'acme' },
    container: { type: 'message', message_ts: target.ts, channel_id: target.channel, is_ephemeral: false },
    channel: { id: target.channel, name: 'general' },
    message: { ts: target.ts, text: 'A task' },
    state: {
      values: { row: { owner: { type: 'users_select', selected_user: null }, ticks: { type: 'checkboxes', selected_options: [] } } },
    },
    actions: [{ type: 'button', action_id: 'done', block_id: 'row', value: '3', text: plain('Done') }],
  });
});

it('finds menu entries by their words, selects by placeholder, and ticks boxes one by one', async () => {
  const ana = side.person('ana');
  const target = await posted();
  await ana.clicks(target, 'Drop it');
  expect(side.last()['actions']).toMatchObject([{ type: 'overflow', action_id: 'more', selected_option: { value: 'drop' } }]);
  await ana.chooses(target, 'Who does it?', 'ben');
  expect(side.last()['actions']).toMatchObject([{ type: 'users_select', selected_user: side.slack.person('ben').id }]);
  await ana.clicks(target, 'One');
  await ana.clicks(target, 'Two');
  expect(side.last()['actions']).toMatchObject([{ selected_options: [{ value: '1' }, { value: '2' }] }]);
  expect(side.last()['state']).toMatchObject({ values: { row: { owner: { selected_user: side.slack.person('ben').id } } } });
  await ana.clicks(target, 'One');
  expect(side.last()['actions']).toMatchObject([{ selected_options: [{ value: '2' }] }]);
});

it('says what there is when nothing is called so', async () => {
  const target = await posted();
  await expect(side.person('ana').clicks(target, 'Take lead')).rejects.toThrow(
    'nothing called "Take lead" here. There is: "more" ("Drop it"), "Done", "Who does it?", "ticks" ("One", "Two")',
  );
});

describe('a person', () => {
  it('sees trouble when the app does not answer', async () => {
    side.answers({ outcome: 'timeout' });
    expect(await side.person('ana').clicks(await posted(), 'Done')).toEqual({ trouble: 'This app did not respond (operation_timeout).' });
  });

  it('clicks what stands in the message now, not what stood there', async () => {
    const target = await posted();
    await side.client.chat.update({ ...target, text: 'done' });
    await expect(side.person('ana').clicks(target, 'Done')).rejects.toThrow('There is: nothing to click');
  });

  it('cannot click what they cannot see', async () => {
    const channel = side.person('ana').creates('hidden', { isPrivate: true });
    side.person('ana').invites(channel, 'lunch-bot');
    const { ts = '' } = await side.client.chat.postMessage({ channel, text: 'x', blocks });
    await expect(side.person('ben').clicks({ channel, ts }, 'Done')).rejects.toThrow('There is no channel');
  });
});
