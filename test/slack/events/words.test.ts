import { describe, expect, it } from '@jest/globals';
import { richText, seen } from './reading.ts';

describe('the words of a message', () => {
  const markdown = (text: string) => ({ type: 'mrkdwn', text });
  it.each<[string, object, string]>([
    ['escapes undone, once', { text: 'a &amp;&amp; b &lt;c&gt; &amp;lt;' }, 'a && b <c> &lt;'],
    ['mentions left', { text: '<@U1> and <@U2|ana> &amp; <!subteam^S1|@dba> in <#C1|ops>' }, '<@U1> and <@U2> & @dba in #ops'],
    [
      'links as one reads them',
      { text: '<https://x.y/a?b=1&amp;c=2> <https://x.y|the graph> <!here>' },
      'https://x.y/a?b=1&c=2 the graph (https://x.y) @here',
    ],
    ['a person’s text, not its twin in rich text', { text: '*bold* move', blocks: [richText('bold move')] }, '*bold* move'],
    ['rich text alone', { text: '', blocks: [richText('only here')] }, 'only here'],
    [
      'blocks instead of their fallback',
      {
        text: 'New alert',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'High &amp; rising' } },
          {
            type: 'section',
            text: markdown('CPU &gt; 90 % on <https://x.y|web-3>'),
            fields: [markdown('*Since*\n14:00')],
            accessory: { type: 'button', text: markdown('Silence') },
          },
          { type: 'divider' },
          { type: 'context', elements: [{ type: 'image', alt_text: 'logo' }, markdown('by <@U1>')] },
          { type: 'image', title: { type: 'plain_text', text: 'the graph' }, alt_text: 'graph' },
          { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Ack' } }] },
        ],
      },
      'High & rising\nCPU > 90 % on web-3 (https://x.y)\n*Since*\n14:00\nlogo\nby <@U1>\nthe graph',
    ],
    ['the text where blocks say nothing', { text: 'a picture', blocks: [{ type: 'image', image_url: 'https://x.y' }] }, 'a picture'],
    [
      'every element of rich text',
      {
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'user', user_id: 'U1' },
                  { type: 'text', text: ' a < b ' },
                  { type: 'link', url: 'https://x.y' },
                  { type: 'link', url: 'https://x.y', text: 'graph' },
                  { type: 'emoji', name: 'fire' },
                  { type: 'broadcast', range: 'here' },
                  { type: 'channel', channel_id: 'C1' },
                  { type: 'usergroup', usergroup_id: 'S1' },
                  { type: 'date', timestamp: 1, fallback: 'today' },
                ],
              },
              {
                type: 'rich_text_list',
                style: 'bullet',
                elements: [
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
                ],
              },
              { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'kill -9' }] },
              { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
            ],
          },
        ],
      },
      '<@U1> a < b https://x.ygraph (https://x.y):fire:@here#C1@S1today\none\ntwo\nkill -9\nquoted',
    ],
    [
      'attachments',
      {
        text: '',
        attachments: [
          {
            pretext: 'from CI',
            title: 'Build 411',
            text: 'failed &amp; stopped',
            fields: [{ title: 'branch', value: 'main' }],
            fallback: 'no',
          },
          { fallback: 'a fallback' },
        ],
      },
      'from CI\nBuild 411\nfailed & stopped\nbranch: main\na fallback',
    ],
    [
      'blocks of attachments',
      { text: 'Alert', attachments: [{ blocks: [{ type: 'section', text: markdown('inside') }] }] },
      'Alert\ninside',
    ],
    [
      'no previews',
      {
        text: '<https://x.y>',
        attachments: [
          { from_url: 'https://x.y', title: 'X', text: 'about x' },
          { is_app_unfurl: true, title: 'T-1' },
        ],
      },
      'https://x.y',
    ],
    [
      'a message passed on',
      { text: '', attachments: [{ is_share: true, from_url: 'https://acme.slack.com/archives/C1/p1', text: 'said elsewhere' }] },
      'said elsewhere',
    ],
    [
      'a table',
      {
        text: '',
        blocks: [
          {
            type: 'table',
            rows: [
              [
                { type: 'raw_text', text: 'host' },
                { type: 'raw_text', text: 'load' },
              ],
              [{ type: 'raw_text', text: 'db-1' }, richText('40')],
            ],
          },
        ],
      },
      'host | load\ndb-1 | 40',
    ],
    [
      'blocks that nobody knows yet',
      { text: '', blocks: [{ type: 'hologram', text: markdown('see'), elements: [{ type: 'ray', text: 'light' }] }, { nothing: 1 }] },
      'see\nlight',
    ],
  ])('%s', (_, fields, words) => {
    expect(seen(fields).text).toBe(words);
  });
});
