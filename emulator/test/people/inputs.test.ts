import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import { acked, openAppSide, type AppSide } from './app-side.ts';

let side: AppSide;
beforeEach(async () => {
  side = await openAppSide();
});
afterEach(() => side.slack.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['Low', 'High'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
const input = (label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: label,
  label: plain(label),
  element: { action_id: 'a', ...element },
  ...more,
});

async function opens(...blocks: object[]): Promise<void> {
  await side.person('ana').globalShortcut('Plan lunch');
  const view = { type: 'modal' as const, title: plain('Form'), submit: plain('Send'), blocks: [] as KnownBlock[] };
  await side.client.apiCall('views.open', { trigger_id: side.last()['trigger_id'], view: { ...view, blocks } });
}

const submitted = async () => {
  await side.person('ana').submits();
  return side.last()['view'];
};

it('fills every kind of input as people do: words, options, people, channels, dates, numbers, ticks', async () => {
  const ana = side.person('ana');
  await opens(
    input('Words', { type: 'plain_text_input' }),
    input('Level', { type: 'static_select', options }),
    input('Levels', { type: 'checkboxes', options }),
    input('Who', { type: 'users_select' }),
    input('Team', { type: 'multi_users_select' }),
    input('Where', { type: 'conversations_select', response_url_enabled: true }),
    input('Day', { type: 'datepicker' }),
    input('Moment', { type: 'datetimepicker' }),
    input('Count', { type: 'number_input', is_decimal_allowed: false }),
    input('Rich', { type: 'rich_text_input' }),
    input('Untouched', { type: 'plain_text_input' }, { optional: true }),
  );
  await ana.fills({
    Words: 'w',
    Level: 'High',
    Levels: ['Low', 'High'],
    Who: 'ben',
    Team: ['ana', 'Ben Okafor'],
    Where: '#random',
    Day: '2026-01-15',
    Moment: 1_768_478_400,
    Count: 3,
    Rich: 'r',
  });
  const random = side.slack.channel('random').id;
  const [anaId, ben] = [ana.id, side.person('ben').id];
  expect(await submitted()).toMatchObject({
    state: {
      values: {
        Words: { a: { type: 'plain_text_input', value: 'w' } },
        Level: { a: { type: 'static_select', selected_option: { value: 'high' } } },
        Levels: { a: { selected_options: [{ value: 'low' }, { value: 'high' }] } },
        Who: { a: { selected_user: ben } },
        Team: { a: { selected_users: [anaId, ben] } },
        Where: { a: { selected_conversation: random } },
        Day: { a: { selected_date: '2026-01-15' } },
        Moment: { a: { selected_date_time: 1_768_478_400 } },
        Count: { a: { value: '3' } },
        Rich: { a: { rich_text_value: { type: 'rich_text' } } },
        Untouched: { a: { type: 'plain_text_input', value: null } },
      },
    },
  });
  expect(side.last()['response_urls']).toMatchObject([{ block_id: 'Where', action_id: 'a', channel_id: random }]);
});

it('puts uploaded files into a form, and lets the app read what it could not before', async () => {
  const ana = side.person('ana');
  const room = ana.creates('quiet', { isPrivate: true });
  const [file] = ana.uploads({ in: room, file: { name: 'a.log', content: 'bytes' } }).files ?? [];
  const id = file?.id ?? '';
  await expect(side.client.files.info({ file: id })).rejects.toThrow('file_not_found');
  await opens(input('Logs', { type: 'file_input', max_files: 2 }));
  await ana.fills({ Logs: [id] });
  expect(await submitted()).toMatchObject({
    state: { values: { Logs: { a: { type: 'file_input', files: [{ id, name: 'a.log', size: 5 }] } } } },
  });
  expect((await side.client.files.info({ file: id })).file?.name).toBe('a.log');
});

it('asks the app for the options of an external select, and takes only what it offered', async () => {
  const ana = side.person('ana');
  await opens(input('Service', { type: 'external_select', min_query_length: 1 }));
  side.answers(acked({ options }));
  await ana.fills({ Service: 'High' });
  expect(side.last()).toMatchObject({ type: 'block_suggestion', action_id: 'a', block_id: 'Service', value: 'High' });
  await expect(ana.fills({ Service: 'Higher' })).rejects.toThrow('There is no option "Higher". There is: "Low", "High"');
});

it('shows no options of an answer that Slack would not take', async () => {
  await opens(input('Service', { type: 'external_select', min_query_length: 1 }));
  side.answers(acked({ options: [{ text: plain('x'.repeat(76)), value: 'x' }] }));
  await expect(side.person('ana').fills({ Service: 'x' })).rejects.toThrow('must be less than 76 characters');
  side.answers({ outcome: 'timeout' });
  await expect(side.person('ana').fills({ Service: 'x' })).rejects.toThrow('operation_timeout');
});

it('tells the app at once of an input that dispatches', async () => {
  await opens(input('Level', { type: 'static_select', options }, { dispatch_action: true }), input('Words', { type: 'plain_text_input' }));
  const before = side.sent.length;
  await side.person('ana').fills({ Words: 'w' });
  expect(side.sent).toHaveLength(before);
  await side.person('ana').fills({ Level: 'Low' });
  expect(side.last()).toMatchObject({
    type: 'block_actions',
    container: { type: 'view' },
    actions: [{ type: 'static_select', selected_option: { value: 'low' } }],
    view: { state: { values: { Words: { a: { value: 'w' } }, Level: { a: { selected_option: { value: 'low' } } } } } },
  });
});
