import type { KnownBlock } from '@slack/types';

const option = (text: string, description?: string) => ({
  text: { type: 'plain_text' as const, text },
  value: text.toLowerCase(),
  ...(description !== undefined && { description: { type: 'plain_text' as const, text: description } }),
});

/** A card such as an incident bot posts, and one of each other block, for a reader in any zone. */
export function galleryBlocks(unixSeconds: number): KnownBlock[] {
  return [
    { type: 'header', text: { type: 'plain_text', text: ':rotating_light: INC-7 Site down', emoji: true } },
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: `*Checkout* answers 500 since <!date^${unixSeconds}^{time} on {date_short}|then>. See <https://example.com/graph|the graph> and \`kubectl get pods\`.`,
      },
    },
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*Severity*\n:red_circle: critical' },
        { type: 'mrkdwn', text: '*Phase*\ninvestigating' },
        { type: 'mrkdwn', text: '*Lead*\nnobody yet' },
        { type: 'mrkdwn', text: `*Next update*\n<!date^${unixSeconds + 900}^{time}|soon>` },
      ],
    },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'take_lead', text: { type: 'plain_text', text: 'Take lead' }, style: 'primary', value: 'lead' },
        { type: 'button', action_id: 'open_form', text: { type: 'plain_text', text: 'Update' } },
        {
          type: 'button',
          action_id: 'cancel',
          text: { type: 'plain_text', text: 'Cancel incident' },
          style: 'danger',
          confirm: {
            title: { type: 'plain_text', text: 'Cancel INC-7?' },
            text: { type: 'mrkdwn', text: 'It *ends* at once.' },
            confirm: { type: 'plain_text', text: 'Cancel it' },
            deny: { type: 'plain_text', text: 'Keep it' },
            style: 'danger',
          },
        },
        { type: 'overflow', action_id: 'more', options: [option('Change severity'), option('Resolve')] },
      ],
    },
    { type: 'divider' },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Declared by *Ana* · :stopwatch: 3 minutes' }] },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'Severity, changed at once' },
      accessory: {
        type: 'static_select',
        action_id: 'severity',
        placeholder: { type: 'plain_text', text: 'Choose a severity' },
        options: [option('Critical', 'All hands'), option('Major'), option('Minor')],
      },
    },
    { type: 'alert', level: 'warning', text: { type: 'mrkdwn', text: 'Nobody has verified the impact.' } },
    {
      type: 'markdown',
      text: '## Timeline\n1. **09:41** first alert\n2. ~~rollback~~ *fixed forward*\n\n| what | when |\n|---|---|\n| deploy | 09:38 |\n\n> It is the cache.',
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Done', style: { bold: true } },
            { type: 'text', text: ' by ' },
            { type: 'emoji', name: 'tada' },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] },
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'second' }] },
          ],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'ERROR 500 at checkout' }] },
      ],
    },
  ];
}
