import { describe, expect, it } from '@jest/globals';
import { type Directory, typedRichText } from '../../blocks/index.ts';

const directory: Directory = {
  userId: (name) => (name === 'ana' ? 'U1' : undefined),
  groupId: () => undefined,
  channel: () => undefined,
};
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });
const list = (style: string, ...elements: object[]) => ({ type: 'rich_text_list', style, indent: 0, elements });

describe('what is typed into a rich text field', () => {
  it.each<[string, object[]]>([
    [
      'a *b* _c_ ~d~',
      [section(text('a '), text('b', { bold: true }), text(' '), text('c', { italic: true }), text(' '), text('d', { strike: true }))],
    ],
    ['ask @ana', [section(text('ask '), { type: 'user', user_id: 'U1' })]],
    ['- one\n- `two`', [list('bullet', section(text('one')), section(text('two', { code: true })))]],
    [
      'first\n1. one\n2) two\nlast',
      [section(text('first')), list('ordered', section(text('one')), section(text('two'))), section(text('last'))],
    ],
    ['```\n- no list\n```', [{ type: 'rich_text_preformatted', elements: [text('- no list')] }]],
    ['- <b> & co', [list('bullet', section(text('<b> & co')))]],
  ])('%j', (typed, elements) => {
    expect(typedRichText(typed, directory)).toEqual({ type: 'rich_text', elements });
  });

  it('is nothing when it is blank', () => {
    expect(typedRichText(' \n', directory)).toBeNull();
  });
});
