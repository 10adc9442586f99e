import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fillIds, normaliseSent, richTextOf, validateMessageBlocks } from '../../blocks/index.ts';

const partsOf = (text: string) => richTextOf(text)['elements'];
const inline = (...elements: object[]) => [{ type: 'rich_text_section', elements }];

describe('the rich text made of a message', () => {
  it('keeps formatting as styles', () => {
    expect(partsOf('a *b _c_* `d` ~e~')).toEqual(
      inline(
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'b ', style: { bold: true } },
        { type: 'text', text: 'c', style: { bold: true, italic: true } },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'd', style: { code: true } },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'e', style: { strike: true } },
      ),
    );
  });

  it('has elements for mentions, links, dates and emoji', () => {
    expect(partsOf('<@U1><#C1|general><!subteam^S1><!here><https://x.y|z><https://x.y><!date^17^{date}|then>:fire:')).toEqual(
      inline(
        { type: 'user', user_id: 'U1' },
        { type: 'channel', channel_id: 'C1' },
        { type: 'usergroup', usergroup_id: 'S1' },
        { type: 'broadcast', range: 'here' },
        { type: 'link', url: 'https://x.y', text: 'z' },
        { type: 'link', url: 'https://x.y' },
        { type: 'date', timestamp: 17, format: '{date}', fallback: 'then' },
        { type: 'emoji', name: 'fire', unicode: '1f525' },
      ),
    );
  });

  it('unescapes, and joins lines', () => {
    expect(partsOf('a &lt; b\nc')).toEqual(inline({ type: 'text', text: 'a < b\nc' }));
  });

  it('parts quotes and code from lines', () => {
    expect(partsOf('a\n&gt; b\n```c```')).toEqual([
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'b' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'c' }] },
    ]);
  });

  it('is itself a valid block, whatever was said', () => {
    const said = fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', '*', '_', '`', '>', '\n', ':fire:', '<@U1>', '<', '&', '🔥') });
    fc.assert(
      fc.property(said, (text) => {
        const stored = normaliseSent(text);
        fc.pre(stored.trim() !== '');
        expect(validateMessageBlocks(fillIds([richTextOf(stored)]))).toEqual([]);
      }),
    );
  });
});
