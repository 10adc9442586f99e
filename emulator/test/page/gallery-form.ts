import type { KnownBlock, ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = (...texts: string[]) => texts.map((text) => ({ text: plain(text), value: text.toLowerCase() }));

/** One of each input. */
const inputs: KnownBlock[] = [
  {
    type: 'input',
    block_id: 'title',
    label: plain('Title'),
    hint: plain('A few words'),
    element: { type: 'plain_text_input', action_id: 'value', max_length: 80, placeholder: plain('What is wrong?') },
  },
  {
    type: 'input',
    block_id: 'impact',
    label: plain('Impact'),
    optional: true,
    element: { type: 'plain_text_input', action_id: 'value', multiline: true },
  },
  {
    type: 'input',
    block_id: 'severity',
    label: plain('Severity'),
    element: { type: 'static_select', action_id: 'value', options: options('Critical', 'Major', 'Minor') },
  },
  { type: 'input', block_id: 'lead', label: plain('Lead'), optional: true, element: { type: 'users_select', action_id: 'value' } },
  {
    type: 'input',
    block_id: 'helpers',
    label: plain('Helpers'),
    optional: true,
    element: { type: 'multi_users_select', action_id: 'value' },
  },
  {
    type: 'input',
    block_id: 'channel',
    label: plain('Announce in'),
    optional: true,
    element: { type: 'channels_select', action_id: 'value' },
  },
  {
    type: 'input',
    block_id: 'service',
    label: plain('Service'),
    optional: true,
    element: { type: 'external_select', action_id: 'service', min_query_length: 1 },
  },
  {
    type: 'input',
    block_id: 'steps',
    label: plain('Steps'),
    optional: true,
    element: { type: 'checkboxes', action_id: 'value', options: options('Page on-call', 'Tell support') },
  },
  {
    type: 'input',
    block_id: 'backup',
    label: plain('Backup'),
    optional: true,
    element: { type: 'radio_buttons', action_id: 'value', options: options('Taken', 'Not needed') },
  },
  { type: 'input', block_id: 'day', label: plain('Day'), optional: true, element: { type: 'datepicker', action_id: 'value' } },
  { type: 'input', block_id: 'hour', label: plain('Hour'), optional: true, element: { type: 'timepicker', action_id: 'value' } },
  { type: 'input', block_id: 'moment', label: plain('Began at'), optional: true, element: { type: 'datetimepicker', action_id: 'value' } },
  {
    type: 'input',
    block_id: 'count',
    label: plain('Users affected'),
    optional: true,
    element: { type: 'number_input', action_id: 'value', is_decimal_allowed: false },
  },
  {
    type: 'input',
    block_id: 'story',
    label: plain('Story'),
    optional: true,
    element: { type: 'rich_text_input', action_id: 'value' },
  },
  {
    type: 'input',
    block_id: 'logs',
    label: plain('Logs'),
    optional: true,
    element: { type: 'file_input', action_id: 'value', max_files: 2, filetypes: ['txt', 'log'] },
  },
  { type: 'input', block_id: 'mail', label: plain('E-mail'), optional: true, element: { type: 'email_text_input', action_id: 'value' } },
];

export const galleryForm: ModalView = {
  type: 'modal',
  callback_id: 'declare',
  title: plain('Declare incident'),
  submit: plain('Declare'),
  close: plain('Cancel'),
  notify_on_close: true,
  blocks: [
    {
      type: 'section',
      block_id: 'intro',
      text: { type: 'mrkdwn', text: 'Say *what you see*; the rest can wait.' },
      accessory: { type: 'button', action_id: 'push', text: plain('Which severity?') },
    },
    ...inputs,
  ],
};

export const galleryGuide = (depth: number): ModalView => ({
  type: 'modal',
  callback_id: 'guide',
  title: plain(`Guide ${depth}`),
  blocks: [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*Critical*: nobody can buy.' },
      accessory: { type: 'button', action_id: 'push', text: plain('Tell me more') },
    },
  ],
});
