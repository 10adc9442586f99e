import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { faultsInMessage, faultsInView } from '../../src/slack/block-kit/check.ts';
import { fitMessage, fitView } from '../../src/slack/block-kit/fit.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5_000 }),
  fc.constant('x '.repeat(4_000)),
  fc.constant(''),
  fc.constant('<@U1> & <!channel>'.repeat(400)),
);
const mrkdwn = anyText.map((text) => ({ type: 'mrkdwn', text }));
const plain = anyText.map((text) => ({ type: 'plain_text', text }));
const button = fc.record({ type: fc.constant('button'), text: plain });
const option = fc.record({ text: plain, value: fc.constant('v') });

const block = fc.oneof(
  fc.record({ type: fc.constant('section'), text: mrkdwn }),
  fc.record({ type: fc.constant('section'), fields: fc.array(mrkdwn, { minLength: 1, maxLength: 14 }) }),
  fc.record({ type: fc.constant('header'), text: plain }),
  fc.record({ type: fc.constant('context'), elements: fc.array(mrkdwn, { minLength: 1, maxLength: 14 }) }),
  fc.record({ type: fc.constant('actions'), elements: fc.array(button, { minLength: 1, maxLength: 30 }) }),
  fc.record({
    type: fc.constant('input'),
    label: plain,
    element: fc.record({
      type: fc.constant('static_select'),
      placeholder: plain,
      options: fc.array(option, { minLength: 1, maxLength: 120 }),
    }),
  }),
);

describe('whatever a message holds', () => {
  it('fits Slack once it is fitted', () => {
    fc.assert(
      fc.property(anyText, fc.array(block, { minLength: 1, maxLength: 70 }), (text, blocks) => {
        expect(faultsInMessage(fitMessage({ text, blocks }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is left alone when it fits already', () => {
    const message = { text: 'site down', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*site* down' } }] };
    expect(fitMessage(message)).toEqual(message);
  });

  it('says that there is more when blocks were left out', () => {
    const blocks = Array.from({ length: 60 }, (_, index) => ({ type: 'section', text: { type: 'mrkdwn', text: `task ${index}` } }));
    const fitted = fitMessage({ text: 'tasks', blocks }).blocks ?? [];
    expect(fitted).toHaveLength(50);
    expect(JSON.stringify(fitted.at(-1))).toContain('more than Slack shows');
  });

  it('never ends in half a mention', () => {
    const { text } = fitMessage({ text: `${'y'.repeat(3_990)} <@U0123456789|somebody with a long name>` });
    expect(text).not.toMatch(/<[^>]*$/);
  });
});

describe('whatever a form holds', () => {
  it('fits Slack once it is fitted', () => {
    fc.assert(
      fc.property(plain, fc.array(block, { minLength: 1, maxLength: 110 }), (title, blocks) => {
        const view = { type: 'modal', title, submit: title, close: title, blocks };
        expect(faultsInView(fitView(view))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the checker', () => {
  it.each([
    ['a section without text', { type: 'section' }, 'neither text nor fields'],
    ['an empty text', { type: 'section', text: { type: 'mrkdwn', text: '' } }, 'empty'],
    ['a long header', { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }, '151 is over 150'],
    [
      'a long button value',
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'a' }, value: 'x'.repeat(2_001) }] },
      '2001 is over 2000',
    ],
    ['one action twice', { type: 'actions', elements: [{ action_id: 'a' }, { action_id: 'a' }] }, 'a stands twice'],
  ])('finds %s', (_, faulty, expected) => {
    expect(faultsInMessage({ text: 'x', blocks: [faulty] }).join('\n')).toContain(expected);
  });
});
