import { describe, expect, it } from '@jest/globals';
import { checkInputs, stateOf } from '../../blocks/index.ts';
import type { JsonObject } from '../../workspace/json.ts';
import { actions, button, input, letters, option, options, richSection, richText, section } from './samples.ts';

const inputOf = (element: JsonObject, more: JsonObject = {}): JsonObject =>
  input({ action_id: 'a', ...element }, { block_id: 'b', ...more });
const alone = (element: JsonObject) => stateOf({ blocks: [inputOf(element)] })['b']?.['a'];

describe('state.values', () => {
  it.each([
    ['plain_text_input', { value: null }],
    ['email_text_input', { value: null }],
    ['url_text_input', { value: null }],
    ['number_input', { value: null }],
    ['rich_text_input', { rich_text_value: null }],
    ['file_input', { files: [] }],
    ['static_select', { selected_option: null }],
    ['external_select', { selected_option: null }],
    ['radio_buttons', { selected_option: null }],
    ['multi_static_select', { selected_options: [] }],
    ['multi_external_select', { selected_options: [] }],
    ['checkboxes', { selected_options: [] }],
    ['users_select', { selected_user: null }],
    ['multi_users_select', { selected_users: [] }],
    ['conversations_select', { selected_conversation: null }],
    ['multi_conversations_select', { selected_conversations: [] }],
    ['channels_select', { selected_channel: null }],
    ['multi_channels_select', { selected_channels: [] }],
    ['datepicker', { selected_date: null }],
    ['timepicker', { selected_time: null }],
    ['datetimepicker', { selected_date_time: null }],
  ])('of an untouched %s is there, and empty', (type, held) => {
    expect(alone({ type })).toEqual({ type, ...held });
  });

  it('starts with what the app put there', () => {
    expect(alone({ type: 'plain_text_input', initial_value: 'x' })).toEqual({ type: 'plain_text_input', value: 'x' });
    expect(alone({ type: 'static_select', initial_option: option('v') })).toEqual({ type: 'static_select', selected_option: option('v') });
    expect(alone({ type: 'multi_users_select', initial_users: ['U1'] })).toEqual({ type: 'multi_users_select', selected_users: ['U1'] });
  });

  it('has what the person put there, also a cleared field', () => {
    const blocks = [inputOf({ type: 'plain_text_input', initial_value: 'x' })];
    const typed = { b: { a: { type: 'plain_text_input', value: 'mine' } } };
    const cleared = { b: { a: { type: 'plain_text_input', value: null } } };
    expect(stateOf({ blocks }, typed)).toEqual(typed);
    expect(stateOf({ blocks }, cleared)).toEqual(cleared);
  });

  it('survives an update where ids and type are the same, and only there', () => {
    const typed = { b: { a: { type: 'plain_text_input', value: 'mine' } } };
    expect(stateOf({ blocks: [inputOf({ type: 'plain_text_input' }), section()] }, typed)).toEqual(typed);
    expect(stateOf({ blocks: [inputOf({ type: 'datepicker' })] }, typed)).toEqual({
      b: { a: { type: 'datepicker', selected_date: null } },
    });
    expect(stateOf({ blocks: [inputOf({ type: 'plain_text_input' }, { block_id: 'other' })] }, typed)).toEqual({
      other: { a: { type: 'plain_text_input', value: null } },
    });
  });

  it('holds elements outside inputs too, but no buttons', () => {
    const select = { type: 'users_select', action_id: 'who' };
    const blocks = [
      { ...actions(button({ action_id: 'go' }), select), block_id: 'row' },
      { ...section({ accessory: button({ action_id: 'x' }) }), block_id: 'alone' },
    ];
    expect(stateOf({ blocks })).toEqual({ row: { who: { type: 'users_select', selected_user: null } } });
  });
});

describe('a form is kept back, then sent, by', () => {
  const fault = (element: JsonObject, held: JsonObject, more: JsonObject = {}) =>
    checkInputs({ blocks: [inputOf(element, more)] }, { b: { a: { type: element['type'] ?? '', ...held } } })['b'];
  const REQUIRED = 'Please complete this required field.';
  const text = { type: 'plain_text_input' };
  const whole = { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '9' };

  it.each<[string, JsonObject, JsonObject, string, JsonObject]>([
    ['a required text', text, { value: null }, REQUIRED, { value: 'x' }],
    [
      'a required choice',
      { type: 'static_select', options: options(1) },
      { selected_option: null },
      REQUIRED,
      { selected_option: option('v0') },
    ],
    ['a required list', { type: 'multi_users_select' }, { selected_users: [] }, REQUIRED, { selected_users: ['U1'] }],
    [
      'a required rich text',
      { type: 'rich_text_input' },
      { rich_text_value: richText(richSection({ type: 'text', text: ' \n' })) },
      REQUIRED,
      { rich_text_value: richText(richSection({ type: 'emoji', name: 'fire' })) },
    ],
    ['min_length', { ...text, min_length: 3 }, { value: 'ab' }, 'Please enter at least 3 characters.', { value: 'abc' }],
    ['max_length', { ...text, max_length: 1 }, { value: 'ab' }, 'Please enter at most 1 character.', { value: 'a' }],
    ['3000 characters', text, { value: letters(3001) }, 'Please enter at most 3000 characters.', { value: letters(3000) }],
    [
      'an e-mail address',
      { type: 'email_text_input' },
      { value: 'ana@' },
      'Please enter a valid email address.',
      { value: 'ana@example.com' },
    ],
    [
      'a URL',
      { type: 'url_text_input' },
      { value: 'example.com' },
      'Please enter a valid URL, with http:// or https://.',
      { value: 'https://example.com' },
    ],
    ['a number', whole, { value: '4x' }, 'Please enter a number.', { value: '4' }],
    ['a whole number', whole, { value: '4.5' }, 'Please enter a whole number.', { value: '4' }],
    ['a least number', whole, { value: '0' }, 'Please enter at least 1.', { value: '1' }],
    ['a greatest number', whole, { value: '10' }, 'Please enter at most 9.', { value: '9' }],
    [
      'max_selected_items',
      { type: 'multi_users_select', max_selected_items: 1 },
      { selected_users: ['U1', 'U2'] },
      'Please choose at most 1.',
      { selected_users: ['U1'] },
    ],
    [
      'max_files',
      { type: 'file_input', max_files: 1 },
      { files: [{ id: 'F1' }, { id: 'F2' }] },
      'Please choose at most 1.',
      { files: [{ id: 'F1' }] },
    ],
  ])('%s', (_, element, refused, says, accepted) => {
    expect(fault(element, refused)).toBe(says);
    expect(fault(element, accepted)).toBeUndefined();
  });

  it('nothing, where an optional field is left empty', () => {
    expect(fault(text, { value: null }, { optional: true })).toBeUndefined();
    expect(fault({ ...text, min_length: 3 }, { value: 'ab' }, { optional: true })).toBe('Please enter at least 3 characters.');
  });

  it('only what is an input', () => {
    const blocks = [{ ...actions({ type: 'users_select', action_id: 'who' }), block_id: 'row' }];
    expect(checkInputs({ blocks }, stateOf({ blocks }))).toEqual({});
  });
});
