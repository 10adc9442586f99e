import { describe, expect, it } from '@jest/globals';
import { BLOCK_TEXT_MAX, blockTextLength, fillIds, validateMessageBlocks } from '../../blocks/index.ts';
import { actions, button, image, input, letters, mrkdwn, section } from './samples.ts';

const ID = /^[\w+/]{5}$/;

describe('ids that an app leaves out', () => {
  it('are filled in, wherever an element can be used', () => {
    const stored = fillIds([section({ accessory: button() }), actions(button(), button()), input({ type: 'plain_text_input' })]);
    const id = expect.stringMatching(ID);
    expect(stored).toMatchObject([
      { block_id: id, accessory: { action_id: id } },
      { block_id: id, elements: [{ action_id: id }, { action_id: id }] },
      { block_id: id, element: { action_id: id } },
    ]);
    expect(validateMessageBlocks(stored)).toEqual([]);
    expect(new Set(stored.map(({ block_id }) => block_id)).size).toBe(3);
  });

  it('are filled in inside blocks that hold blocks', () => {
    const [container, carousel] = fillIds([
      { type: 'container', title: { type: 'plain_text', text: 't' }, child_blocks: [actions(button())] },
      { type: 'carousel', elements: [{ type: 'card', actions: [button()] }] },
    ]);
    const id = expect.stringMatching(ID);
    expect(container).toMatchObject({ child_blocks: [{ block_id: id, elements: [{ action_id: id }] }] });
    expect(carousel).toMatchObject({ elements: [{ block_id: id, actions: [{ action_id: id }] }] });
  });

  it('stay when given, and images have none', () => {
    const given = section({ block_id: 'mine', accessory: button({ action_id: 'go' }) });
    expect(fillIds([given])).toEqual([given]);
    expect(fillIds([section({ accessory: image() })])[0]).not.toHaveProperty('accessory.action_id');
  });
});

describe('the text of all blocks', () => {
  it('is counted in characters people read', () => {
    const blocks = [
      section({ text: mrkdwn(letters(7000)), accessory: button({ value: letters(500) }) }),
      section({ text: mrkdwn(letters(4998)) }),
    ];
    expect(blockTextLength(blocks)).toBe(BLOCK_TEXT_MAX);
    expect(blockTextLength([...blocks, section({ text: mrkdwn('x') })])).toBe(BLOCK_TEXT_MAX + 1);
  });
});
