import type { KnownBlock, RichTextBlock } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const rich = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const raw = (text: string) => ({ type: 'raw_text' as const, text });
const number = (value: number) => ({ type: 'raw_number' as const, value, text: String(value) });
const card = (title: string, action: string): Extract<KnownBlock, { type: 'card' }> => ({
  type: 'card',
  title: mrkdwn(`*${title}*`),
  subtitle: mrkdwn('a way out'),
  body: mrkdwn('Quick, known to work.'),
  actions: [{ type: 'button', action_id: action, text: plain(`Choose ${title.toLowerCase()}`) }],
});

/** One of each block that few apps send. */
export const galleryRareBlocks: KnownBlock[] = [
  { type: 'carousel', elements: [card('Roll back', 'choose_1'), card('Fix forward', 'choose_2'), card('Wait', 'choose_3')] },
  {
    type: 'container',
    title: plain('What we know'),
    subtitle: plain('as of now'),
    is_collapsible: true,
    has_header_divider: true,
    child_blocks: [{ type: 'section', text: mrkdwn('The cache is *cold*.') }],
  },
  {
    type: 'data_table',
    caption: 'Errors by region',
    page_size: 2,
    row_header_column_index: 0,
    rows: [
      [raw('Region'), raw('Errors')],
      [raw('eu'), number(120)],
      [raw('us'), number(7)],
      [raw('ap'), number(0)],
    ],
  },
  {
    type: 'plan',
    title: 'Looking into it',
    tasks: [
      { type: 'task_card', task_id: '1', title: 'Read the logs', status: 'complete', output: rich('412 timeouts') },
      { type: 'task_card', task_id: '2', title: 'Compare with yesterday', status: 'in_progress', details: rich('hour by hour') },
      {
        type: 'task_card',
        task_id: '3',
        title: 'Ask the database',
        status: 'error',
        sources: [{ type: 'url', url: 'https://example.com/wiki', text: 'The wiki' }],
      },
    ],
  },
  {
    type: 'video',
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/v.png',
    alt_text: 'How to fail over',
    title: plain('How to fail over'),
    author_name: 'Dev',
    provider_name: 'Example',
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad' },
      },
      { type: 'icon_button', action_id: 'remove', icon: 'trash', text: plain('Remove') },
    ],
  },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [raw('What'), raw('Minutes')],
      [raw('to notice that it was the cache, and that the cache was cold because nobody had warmed it'), number(4)],
      [rich('to mend'), number(17)],
    ],
  },
];
