import { describe, expect, it } from '@jest/globals';
import { problemText, validateMessageBlocks } from '../../blocks/index.ts';
import type { Json } from '../../workspace/json.ts';
import {
  actions,
  button,
  image,
  input,
  letters,
  modal,
  mrkdwn,
  option,
  options,
  plain,
  richSection,
  richText,
  section,
  times,
} from './samples.ts';

type Row = readonly [limit: string, refused: readonly Json[], says: readonly string[], accepted: readonly Json[]];

const UNION = 'failed to match all allowed schemas';
const header = (text: Json): Json => ({ type: 'header', text });
const context = (...elements: readonly Json[]): Json => ({ type: 'context', elements });
const table = (rows: Json, more: Record<string, Json> = {}): Json => ({ type: 'table', rows, ...more });
const cell: Json = { type: 'raw_text', text: 'a' };
const card = (more: Record<string, Json>): Json => ({ type: 'card', ...more });
const container = (more: Record<string, Json>): Json => ({ type: 'container', title: plain('t'), child_blocks: [section()], ...more });
const video = (more: Record<string, Json> = {}): Json => ({
  type: 'video',
  title: plain('t'),
  video_url: 'https://example.com/v',
  thumbnail_url: 'https://example.com/t',
  alt_text: 'a',
  ...more,
});

const ROWS: readonly Row[] = [
  ['50 blocks', times(51, () => section()), ['no more than 50 items allowed [json-pointer:/blocks]'], times(50, () => section())],
  ['a known type', [{ type: 'banner' }], ['unsupported type: banner [json-pointer:/blocks/0/type]'], [{ type: 'divider' }]],
  ['a type', [{}], ['missing required field: type [json-pointer:/blocks/0]'], [{ type: 'divider' }]],
  ['an object', [null], ['must provide an object [json-pointer:/blocks/0]'], [{ type: 'divider' }]],
  ['no inherited type', [{ type: 'toString' }], ['unsupported type: toString [json-pointer:/blocks/0/type]'], [{ type: 'divider' }]],
  [
    'no file block',
    [{ type: 'file', source: 'remote', external_id: 'x' }],
    ['unsupported type: file [json-pointer:/blocks/0/type]'],
    [{ type: 'divider' }],
  ],
  [
    'block_id 255',
    [section({ block_id: letters(256) })],
    ['must be less than 256 characters [json-pointer:/blocks/0/block_id]'],
    [section({ block_id: letters(255) })],
  ],
  [
    'block_id once',
    [section({ block_id: 'a' }), section({ block_id: 'a' })],
    ['`block_id` "a" already exists for another block [json-pointer:/blocks/1/block_id]'],
    [section({ block_id: 'a' }), section({ block_id: 'b' })],
  ],
  ['known fields', [section({ txt: 'x' })], ['invalid additional property: txt [json-pointer:/blocks/0]'], [section()]],

  [
    'section text 3000',
    [section({ text: mrkdwn(letters(3001)) })],
    [`${UNION} [json-pointer:/blocks/0/text]`, 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
    [section({ text: mrkdwn(letters(3000)) })],
  ],
  [
    'section text not empty',
    [section({ text: mrkdwn('') })],
    [`${UNION} [json-pointer:/blocks/0/text]`, 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [section({ text: mrkdwn(' ') })],
  ],
  ['section text an object', [section({ text: 'hello' })], ['must provide an object [json-pointer:/blocks/0/text]'], [section()]],
  ['section null', [section({ text: null })], ['must provide an object [json-pointer:/blocks/0/text]'], [section()]],
  [
    'section text or fields',
    [{ type: 'section' }],
    ['must define either `text` or `fields` [json-pointer:/blocks/0]'],
    [{ type: 'section', fields: [mrkdwn('a')] }],
  ],
  [
    'section fields 10',
    [{ type: 'section', fields: times(11, () => mrkdwn('a')) }],
    ['no more than 10 items allowed [json-pointer:/blocks/0/fields]'],
    [{ type: 'section', fields: times(10, () => mrkdwn('a')) }],
  ],
  [
    'section field 2000',
    [{ type: 'section', fields: [plain(letters(2001))] }],
    [`${UNION} [json-pointer:/blocks/0/fields/0]`, 'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]'],
    [{ type: 'section', fields: [plain(letters(2000))] }],
  ],
  [
    'section accessory kinds',
    [section({ accessory: { type: 'plain_text_input' } })],
    ['unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]'],
    [section({ accessory: image() })],
  ],
  [
    'header 150',
    [header(plain(letters(151)))],
    ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    [header(plain(letters(150)))],
  ],
  ['header plain', [header(mrkdwn('a'))], ['unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]'], [header(plain('a'))]],
  [
    'context 10',
    [context(...times(11, () => mrkdwn('a')))],
    ['no more than 10 items allowed [json-pointer:/blocks/0/elements]'],
    [context(...times(9, () => mrkdwn('a')), image())],
  ],
  ['context not empty', [context()], ['no fewer than 1 items allowed [json-pointer:/blocks/0/elements]'], [context(plain('a'))]],
  [
    'actions 25',
    [actions(...times(26, () => button()))],
    ['no more than 25 items allowed [json-pointer:/blocks/0/elements]'],
    [actions(...times(25, () => button()))],
  ],
  ['actions kinds', [actions(image())], ['unsupported type: image [json-pointer:/blocks/0/elements/0/type]'], [actions(button())]],
  [
    'action_id once a block',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    ['`action_id` "a" already exists for another element [json-pointer:/blocks/0/elements/1/action_id]'],
    [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))],
  ],
  [
    'image url 3000',
    [image({ image_url: `https://${letters(2993)}` })],
    ['must be less than 3001 characters [json-pointer:/blocks/0/image_url]'],
    [image({ image_url: `https://${letters(2992)}` })],
  ],
  [
    'image alt_text',
    [{ type: 'image', image_url: 'https://x.y/z' }],
    ['missing required field: alt_text [json-pointer:/blocks/0]'],
    [image()],
  ],
  [
    'image alt_text 2000',
    [image({ alt_text: letters(2001) })],
    ['must be less than 2001 characters [json-pointer:/blocks/0/alt_text]'],
    [image({ alt_text: letters(2000) })],
  ],
  [
    'image title 2000',
    [image({ title: plain(letters(2001)) })],
    ['must be less than 2001 characters [json-pointer:/blocks/0/title/text]'],
    [image({ title: plain(letters(2000)) })],
  ],
  [
    'image source',
    [{ type: 'image', alt_text: 'a' }],
    ['must define either `image_url` or `slack_file` [json-pointer:/blocks/0]'],
    [{ type: 'image', alt_text: 'a', slack_file: { id: 'F1' } }],
  ],
  [
    'input label 2000',
    [input({ type: 'plain_text_input' }, { label: plain(letters(2001)) })],
    ['must be less than 2001 characters [json-pointer:/blocks/0/label/text]'],
    [input({ type: 'plain_text_input' }, { label: plain(letters(2000)) })],
  ],
  [
    'input hint 2000',
    [input({ type: 'plain_text_input' }, { hint: plain(letters(2001)) })],
    ['must be less than 2001 characters [json-pointer:/blocks/0/hint/text]'],
    [input({ type: 'plain_text_input' }, { hint: plain(letters(2000)) })],
  ],
  [
    'input needs element',
    [{ type: 'input', label: plain('a') }],
    ['missing required field: element [json-pointer:/blocks/0]'],
    [input({ type: 'datepicker' })],
  ],
  [
    'input kinds in messages',
    [input({ type: 'email_text_input' })],
    ['unsupported type: email_text_input [json-pointer:/blocks/0/element/type]'],
    [input({ type: 'plain_text_input' })],
  ],
  [
    'markdown 12000',
    [{ type: 'markdown', text: letters(12_001) }],
    ['must be less than 12001 characters [json-pointer:/blocks/0/text]'],
    [{ type: 'markdown', text: letters(12_000) }],
  ],
  [
    'markdown 12000 in all',
    [
      { type: 'markdown', text: letters(6001) },
      { type: 'markdown', text: letters(6000) },
    ],
    ['must be less than 12001 characters [json-pointer:/blocks/1/text]'],
    [
      { type: 'markdown', text: letters(6000) },
      { type: 'markdown', text: letters(6000) },
    ],
  ],
  [
    'rich_text parts',
    [richText({ type: 'text', text: 'a' })],
    ['unsupported type: text [json-pointer:/blocks/0/elements/0/type]'],
    [richText(richSection({ type: 'text', text: 'a', style: { bold: true } }))],
  ],
  [
    'rich_text inline',
    [richText(richSection({ type: 'user' }))],
    ['missing required field: user_id [json-pointer:/blocks/0/elements/0/elements/0]'],
    [richText(richSection({ type: 'user', user_id: 'U1' }))],
  ],
  [
    'rich_text list',
    [richText({ type: 'rich_text_list', elements: [richSection()] })],
    ['missing required field: style [json-pointer:/blocks/0/elements/0]'],
    [richText({ type: 'rich_text_list', style: 'bullet', elements: [richSection()] })],
  ],
  [
    'table rows 100',
    [table(times(101, () => [cell]))],
    ['no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    [table(times(100, () => [cell]))],
  ],
  [
    'table cells 20',
    [table([times(21, () => cell)])],
    ['no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
    [table([times(20, () => cell)])],
  ],
  [
    'table columns 20',
    [table([[cell]], { column_settings: times(21, () => ({})) })],
    ['no more than 20 items allowed [json-pointer:/blocks/0/column_settings]'],
    [table([[cell]], { column_settings: [null, { align: 'right', is_wrapped: true }] })],
  ],
  [
    'data_table caption',
    [{ type: 'data_table', rows: [[cell]] }],
    ['missing required field: caption [json-pointer:/blocks/0]'],
    [{ type: 'data_table', rows: [[cell]], caption: 'a' }],
  ],
  [
    'data_table page 100',
    [{ type: 'data_table', rows: [[cell]], caption: 'a', page_size: 101 }],
    ['must be less than 101 [json-pointer:/blocks/0/page_size]'],
    [{ type: 'data_table', rows: [[cell]], caption: 'a', page_size: 100 }],
  ],
  [
    'alert level',
    [{ type: 'alert', text: plain('a'), level: 'bad' }],
    ['must be a valid enum value [json-pointer:/blocks/0/level]'],
    [{ type: 'alert', text: plain('a'), level: 'error' }],
  ],
  [
    'card something',
    [card({})],
    ['must define one of `hero_image`, `title`, `actions`, `body` [json-pointer:/blocks/0]'],
    [card({ body: mrkdwn('a') })],
  ],
  [
    'card title 150',
    [card({ title: mrkdwn(letters(151)) })],
    ['must be less than 151 characters [json-pointer:/blocks/0/title/text]'],
    [card({ title: mrkdwn(letters(150)) })],
  ],
  [
    'card body 200',
    [card({ body: mrkdwn(letters(201)) })],
    ['must be less than 201 characters [json-pointer:/blocks/0/body/text]'],
    [card({ body: mrkdwn(letters(200)) })],
  ],
  [
    'carousel 10',
    [{ type: 'carousel', elements: times(11, () => card({ body: mrkdwn('a') })) }],
    ['no more than 10 items allowed [json-pointer:/blocks/0/elements]'],
    [{ type: 'carousel', elements: times(10, () => card({ body: mrkdwn('a') })) }],
  ],
  [
    'container 10',
    [container({ child_blocks: times(11, () => section()) })],
    ['no more than 10 items allowed [json-pointer:/blocks/0/child_blocks]'],
    [container({ child_blocks: times(10, () => section()) })],
  ],
  [
    'container one title',
    [{ type: 'container', child_blocks: [section()] }],
    ['must define either `title` or `rich_text_title` [json-pointer:/blocks/0]'],
    [container({})],
  ],
  [
    'context_actions 5',
    [{ type: 'context_actions', elements: times(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('a') })) }],
    ['no more than 5 items allowed [json-pointer:/blocks/0/elements]'],
    [{ type: 'context_actions', elements: times(5, () => ({ type: 'icon_button', icon: 'trash', text: plain('a') })) }],
  ],
  [
    'task_card status',
    [{ type: 'task_card', task_id: '1', title: 'a', status: 'done' }],
    ['must be a valid enum value [json-pointer:/blocks/0/status]'],
    [{ type: 'plan', title: 'p', tasks: [{ type: 'task_card', task_id: '1', title: 'a', status: 'complete' }] }],
  ],
  [
    'video title under 200',
    [video({ title: plain(letters(200)) })],
    ['must be less than 200 characters [json-pointer:/blocks/0/title/text]'],
    [video({ title: plain(letters(199)) })],
  ],
  [
    'video author under 50',
    [video({ author_name: letters(50) })],
    ['must be less than 50 characters [json-pointer:/blocks/0/author_name]'],
    [video({ author_name: letters(49) })],
  ],
  ['video https', [video({ video_url: 'http://example.com/v' })], ['must be a secure URL [json-pointer:/blocks/0/video_url]'], [video()]],
  [
    'call id',
    [{ type: 'call', call_id: 'C1' }],
    ['must be the id of a call [json-pointer:/blocks/0/call_id]'],
    [{ type: 'call', call_id: 'R1' }],
  ],
  [
    'no modal in a message',
    [modal()],
    ['unsupported type: modal [json-pointer:/blocks/0/type]'],
    [section({ accessory: { type: 'static_select', options: options(1), initial_option: option('v0') } })],
  ],
];

describe('a message is refused, then accepted, at the limit of', () => {
  it.each(ROWS)('%s', (_, refused, says, accepted) => {
    expect(validateMessageBlocks(refused).map(problemText)).toEqual(says);
    expect(validateMessageBlocks(accepted)).toEqual([]);
  });
});
