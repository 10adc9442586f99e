import { describe, expect, it } from '@jest/globals';
import { problemText, validateView } from '../../blocks/index.ts';
import type { JsonObject } from '../../workspace/json.ts';
import { actions, button, input, letters, modal, mrkdwn, option, options, plain, richText, richSection, times } from './samples.ts';

type Row = readonly [limit: string, refused: JsonObject, says: string, accepted: JsonObject];

const el = (type: string, more: JsonObject = {}): JsonObject => ({ type, ...more });
const select = (more: JsonObject): JsonObject => el('static_select', { options: options(2), ...more });
const confirm = (more: JsonObject): JsonObject =>
  button({ confirm: { title: plain('t'), text: mrkdwn('t'), confirm: plain('y'), deny: plain('n'), ...more } });
const groups = (count: number, inEach = 1): JsonObject[] =>
  times(count, (index) => ({ label: plain(`g${index}`), options: options(inEach) }));
const number = (more: JsonObject): JsonObject => el('number_input', { is_decimal_allowed: false, ...more });

const less = (count: number, at: string) => `must be less than ${count} characters [json-pointer:AT${at}]`;
const items = (count: number, at: string) => `no more than ${count} items allowed [json-pointer:AT${at}]`;
const offered = (at: string) => `must be one of the provided options [json-pointer:AT${at}]`;
const either = 'must define either `options` or `option_groups` [json-pointer:AT]';

const IN_ACTIONS: readonly Row[] = [
  ['action_id 255', button({ action_id: letters(256) }), less(256, '/action_id'), button({ action_id: letters(255) })],
  ['button text 75', button({ text: plain(letters(76)) }), less(76, '/text/text'), button({ text: plain(letters(75)) })],
  ['button text not empty', button({ text: plain('') }), 'must be more than 0 characters [json-pointer:AT/text/text]', button()],
  ['button value 2000', button({ value: letters(2001) }), less(2001, '/value'), button({ value: letters(2000) })],
  ['button value text', button({ value: 7 }), 'must provide a string [json-pointer:AT/value]', button({ value: '7' })],
  ['button url 3000', button({ url: letters(3001) }), less(3001, '/url'), button({ url: letters(3000) })],
  [
    'button label 75',
    button({ accessibility_label: letters(76) }),
    less(76, '/accessibility_label'),
    button({ accessibility_label: letters(75) }),
  ],
  ['button style', button({ style: 'warning' }), 'must be a valid enum value [json-pointer:AT/style]', button({ style: 'danger' })],
  ['no disabled button', button({ disabled: true }), 'invalid additional property: disabled [json-pointer:AT]', button()],
  ['confirm title 100', confirm({ title: plain(letters(101)) }), less(101, '/confirm/title/text'), confirm({ title: plain(letters(100)) })],
  [
    'confirm button 30',
    confirm({ confirm: plain(letters(31)) }),
    less(31, '/confirm/confirm/text'),
    confirm({ confirm: plain(letters(30)) }),
  ],
  ['confirm deny 30', confirm({ deny: plain(letters(31)) }), less(31, '/confirm/deny/text'), confirm({ deny: plain(letters(30)) })],
  [
    'placeholder 150',
    select({ placeholder: plain(letters(151)) }),
    less(151, '/placeholder/text'),
    select({ placeholder: plain(letters(150)) }),
  ],
  ['options 100', select({ options: options(101) }), items(100, '/options'), select({ options: options(100) })],
  [
    'options not empty',
    select({ options: [] }),
    'no fewer than 1 items allowed [json-pointer:AT/options]',
    select({ options: options(1) }),
  ],
  ['options or groups', el('static_select'), either, el('static_select', { option_groups: groups(1) })],
  ['not options and groups', select({ option_groups: groups(1) }), either, select({})],
  [
    'groups 100',
    el('static_select', { option_groups: groups(101) }),
    items(100, '/option_groups'),
    el('static_select', { option_groups: groups(100) }),
  ],
  [
    'group options 100',
    el('static_select', { option_groups: groups(1, 101) }),
    items(100, '/option_groups/0/options'),
    el('static_select', { option_groups: groups(1, 100) }),
  ],
  [
    'option text 75',
    select({ options: [option('v', letters(76))] }),
    less(76, '/options/0/text/text'),
    select({ options: [option('v', letters(75))] }),
  ],
  [
    'option value 150',
    select({ options: [option(letters(151), 'a')] }),
    less(151, '/options/0/value'),
    select({ options: [option(letters(150), 'a')] }),
  ],
  [
    'option value not empty',
    select({ options: [option('', 'a')] }),
    'must be more than 0 characters [json-pointer:AT/options/0/value]',
    select({ options: [option('v', 'a')] }),
  ],
  [
    'option description 75',
    select({ options: [{ ...option('v'), description: plain(letters(76)) }] }),
    less(76, '/options/0/description/text'),
    select({ options: [{ ...option('v'), description: plain(letters(75)) }] }),
  ],
  [
    'option url only in overflow',
    select({ options: [{ ...option('v'), url: 'https://x.y' }] }),
    'invalid additional property: url [json-pointer:AT/options/0]',
    el('overflow', { options: [{ ...option('v'), url: 'https://x.y' }] }),
  ],
  [
    'initial_option offered',
    select({ initial_option: option('v9') }),
    offered('/initial_option'),
    select({ initial_option: option('v1') }),
  ],
  [
    'initial_option by text too',
    select({ initial_option: option('v1', 'other') }),
    offered('/initial_option'),
    el('static_select', { option_groups: groups(2), initial_option: option('v0') }),
  ],
  [
    'initial_options not empty',
    el('multi_static_select', { options: options(2), initial_options: [] }),
    offered('/initial_options'),
    el('multi_static_select', { options: options(2), initial_options: options(2) }),
  ],
  [
    'max_selected_items 1',
    el('multi_users_select', { max_selected_items: 0 }),
    'must be greater than 0 [json-pointer:AT/max_selected_items]',
    el('multi_users_select', { max_selected_items: 1 }),
  ],
  [
    'conversation filter',
    el('conversations_select', { filter: { include: ['secret'] } }),
    'must be a valid enum value [json-pointer:AT/filter/include/0]',
    el('conversations_select', { filter: { include: ['private'], exclude_bot_users: true } }),
  ],
  [
    'external min_query_length',
    el('external_select', { min_query_length: '3' }),
    'must provide an integer [json-pointer:AT/min_query_length]',
    el('external_select', { min_query_length: 3 }),
  ],
  ['overflow 5', el('overflow', { options: options(6) }), items(5, '/options'), el('overflow', { options: options(5) })],
  ['checkboxes 10', el('checkboxes', { options: options(11) }), items(10, '/options'), el('checkboxes', { options: options(10) })],
  [
    'checkboxes initial',
    el('checkboxes', { options: options(1), initial_options: options(2) }),
    offered('/initial_options'),
    el('checkboxes', { options: options(2), initial_options: options(2) }),
  ],
  ['radio 10', el('radio_buttons', { options: options(11) }), items(10, '/options'), el('radio_buttons', { options: options(10) })],
  [
    'date',
    el('datepicker', { initial_date: '2026-13-01' }),
    'must be a date of the form YYYY-MM-DD [json-pointer:AT/initial_date]',
    el('datepicker', { initial_date: '2026-12-01' }),
  ],
  [
    'time',
    el('timepicker', { initial_time: '24:00' }),
    'must be a time of the form HH:mm [json-pointer:AT/initial_time]',
    el('timepicker', { initial_time: '23:59' }),
  ],
  [
    'datetime ten digits',
    el('datetimepicker', { initial_date_time: 999_999_999 }),
    'must be greater than 999999999 [json-pointer:AT/initial_date_time]',
    el('datetimepicker', { initial_date_time: 1_700_000_000 }),
  ],
];

const IN_INPUT: readonly Row[] = [
  [
    'min_length 3000',
    el('plain_text_input', { min_length: 3001 }),
    'must be less than 3001 [json-pointer:AT/min_length]',
    el('plain_text_input', { min_length: 3000 }),
  ],
  [
    'max_length 3000',
    el('plain_text_input', { max_length: 3001 }),
    'must be less than 3001 [json-pointer:AT/max_length]',
    el('plain_text_input', { max_length: 3000 }),
  ],
  [
    'min before max',
    el('plain_text_input', { min_length: 3, max_length: 2 }),
    '`min_length` must not be greater than `max_length` [json-pointer:AT]',
    el('plain_text_input', { min_length: 2, max_length: 2 }),
  ],
  [
    'initial_value 3000',
    el('plain_text_input', { initial_value: letters(3001) }),
    less(3001, '/initial_value'),
    el('plain_text_input', { initial_value: letters(3000) }),
  ],
  [
    'dispatch',
    el('plain_text_input', { dispatch_action_config: { trigger_actions_on: ['on_blur'] } }),
    'must be a valid enum value [json-pointer:AT/dispatch_action_config/trigger_actions_on/0]',
    el('plain_text_input', { dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } }),
  ],
  [
    'rich lines 100',
    el('rich_text_input', { max_lines: 101 }),
    'must be less than 101 [json-pointer:AT/max_lines]',
    el('rich_text_input', { max_lines: 100, initial_value: richText(richSection({ type: 'text', text: 'a' })) }),
  ],
  ['number decimals said', el('number_input'), 'missing required field: is_decimal_allowed [json-pointer:AT]', number({})],
  ['numbers as text', number({ min_value: 1 }), 'must provide a string [json-pointer:AT/min_value]', number({ min_value: '1' })],
  [
    'number range',
    number({ min_value: '3', max_value: '2' }),
    '`min_value` must not be greater than `max_value` [json-pointer:AT]',
    number({ min_value: '2', max_value: '3', initial_value: '2' }),
  ],
  [
    'files 10',
    el('file_input', { max_files: 11 }),
    'must be less than 11 [json-pointer:AT/max_files]',
    el('file_input', { max_files: 10, filetypes: ['png'] }),
  ],
  ['no button in an input', button(), 'unsupported type: button [json-pointer:AT/type]', el('email_text_input')],
];

const refusals = (block: JsonObject) => validateView(modal({ submit: plain('Send'), blocks: [block] })).map(problemText);

describe('an element in actions is refused, then accepted, at the limit of', () => {
  it.each(IN_ACTIONS)('%s', (_, refused, says, accepted) => {
    expect(refusals(actions(refused))).toContain(says.replace('AT', '/view/blocks/0/elements/0'));
    expect(refusals(actions(accepted))).toEqual([]);
  });

  it('confirm text 300', () => {
    expect(refusals(actions(confirm({ text: mrkdwn(letters(301)) })))).toEqual([
      'failed to match all allowed schemas [json-pointer:/view]',
      'failed to match all allowed schemas [json-pointer:/view/blocks/0/elements/0/confirm/text]',
      'must be less than 301 characters [json-pointer:/view/blocks/0/elements/0/confirm/text/text]',
    ]);
    expect(refusals(actions(confirm({ text: mrkdwn(letters(300)) })))).toEqual([]);
  });
});

describe('an input is refused, then accepted, at the limit of', () => {
  it.each(IN_INPUT)('%s', (_, refused, says, accepted) => {
    expect(refusals(input(refused))).toContain(says.replace('AT', '/view/blocks/0/element'));
    expect(refusals(input(accepted))).toEqual([]);
  });
});
