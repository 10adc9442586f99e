import { describe, expect, it } from '@jest/globals';
import { isViewTooLarge, problemText, validateView } from '../../blocks/index.ts';
import type { Json } from '../../workspace/json.ts';
import { input, letters, modal, mrkdwn, plain, section, times } from './samples.ts';

type Row = readonly [limit: string, refused: Json, says: string, accepted: Json];

const home = (more: Record<string, Json> = {}): Json => ({ type: 'home', blocks: [section()], ...more });
const text = input({ type: 'plain_text_input' });
const focused = input({ type: 'plain_text_input', focus_on_load: true });
const send = { submit: plain('Send') };

const ROWS: readonly Row[] = [
  ['title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]', modal()],
  [
    'title 24',
    modal({ title: plain(letters(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
    modal({ title: plain(letters(24)) }),
  ],
  ['title plain', modal({ title: mrkdwn('a') }), 'unsupported type: mrkdwn [json-pointer:/view/title/type]', modal()],
  [
    'submit 24',
    modal({ submit: plain(letters(25)) }),
    'must be less than 25 characters [json-pointer:/view/submit/text]',
    modal({ submit: plain(letters(24)) }),
  ],
  [
    'close 24',
    modal({ close: plain(letters(25)) }),
    'must be less than 25 characters [json-pointer:/view/close/text]',
    modal({ close: plain(letters(24)) }),
  ],
  ['blocks', { type: 'modal', title: plain('a') }, 'missing required field: blocks [json-pointer:/view]', modal()],
  [
    'blocks 100',
    modal({ blocks: times(101, () => section()) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
    modal({ blocks: times(100, () => section()) }),
  ],
  [
    'callback_id 255',
    modal({ callback_id: letters(256) }),
    'must be less than 256 characters [json-pointer:/view/callback_id]',
    modal({ callback_id: letters(255) }),
  ],
  [
    'external_id 255',
    modal({ external_id: letters(256) }),
    'must be less than 256 characters [json-pointer:/view/external_id]',
    modal({ external_id: letters(255) }),
  ],
  [
    'private_metadata 3000',
    modal({ private_metadata: letters(3001) }),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    modal({ private_metadata: letters(3000) }),
  ],
  [
    'private_metadata text',
    modal({ private_metadata: {} }),
    'must provide a string [json-pointer:/view/private_metadata]',
    modal({ private_metadata: '' }),
  ],
  [
    'submit with inputs',
    modal({ blocks: [text] }),
    'must define `submit` to use an `input` block in modals [json-pointer:/view]',
    modal({ ...send, blocks: [text] }),
  ],
  [
    'no payload sent back',
    modal({ id: 'V1' }),
    'invalid additional property: id [json-pointer:/view]',
    modal({ clear_on_close: true, notify_on_close: true }),
  ],
  [
    'no markdown',
    modal({ blocks: [{ type: 'markdown', text: 'a' }] }),
    'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    modal(),
  ],
  [
    'one focus',
    modal({ ...send, blocks: [focused, focused] }),
    'only one element may be focused on load [json-pointer:/view]',
    modal({ ...send, blocks: [focused, text] }),
  ],
  [
    'block_id once',
    modal({ blocks: [section({ block_id: 'a' }), section({ block_id: 'a' })] }),
    '`block_id` "a" already exists for another block [json-pointer:/view/blocks/1/block_id]',
    modal(),
  ],
  ['home has no title', home({ title: plain('a') }), 'invalid additional property: title [json-pointer:/view]', home()],
  [
    'home has no e-mail input',
    home({ blocks: [input({ type: 'email_text_input' })] }),
    'unsupported type: email_text_input [json-pointer:/view/blocks/0/element/type]',
    home({ blocks: [text] }),
  ],
  [
    'home blocks 100',
    home({ blocks: times(101, () => section()) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
    home({ blocks: times(100, () => section()) }),
  ],
];

describe('a view is refused, then accepted, at the limit of', () => {
  it.each(ROWS)('%s', (_, refused, says, accepted) => {
    expect(validateView(refused).map(problemText)).toEqual(['failed to match all allowed schemas [json-pointer:/view]', says]);
    expect(validateView(accepted)).toEqual([]);
  });

  it('a known type', () => {
    expect(validateView({ type: 'dialog' }).map(problemText)).toEqual(['unsupported type: dialog [json-pointer:/view/type]']);
    expect(validateView('{}').map(problemText)).toEqual(['must provide an object [json-pointer:/view]']);
  });

  it('250 kB', () => {
    const big = (bytes: number) => ({ blocks: 'é'.repeat(bytes / 2) });
    expect(isViewTooLarge(big(250_000))).toBe(true);
    expect(isViewTooLarge(big(249_980))).toBe(false);
  });
});
