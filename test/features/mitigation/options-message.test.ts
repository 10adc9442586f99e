import { describe, expect, it } from '@jest/globals';
import { optionsMessage } from '../../../src/features/mitigation/options-message.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { ben, openIncident } from '../../support/given.ts';
import { anObjection, anOption, cleo } from './given-options.ts';

const labels = (blocks: readonly object[] = []): string[] =>
  [...JSON.stringify(blocks).matchAll(/"type":"button","text":\{"type":"plain_text","text":"([^"]+)"/g)].flatMap(([, label = '']) => [
    label,
  ]);

describe('the options', () => {
  const opposed = anOption({ supporters: [ben], objections: [anObjection()] });

  it('stand side by side with all that speaks for and against each', () => {
    const { blocks } = optionsMessage([opposed, anOption({ number: 2, title: 'restart the pool' })], openIncident);
    const shown = JSON.stringify(blocks);
    for (const said of [
      '1. rollback to 411',
      '2. restart the pool',
      'fast',
      'loses the feature',
      '10m',
      `<@${ben}>`,
      `<@${cleo}>: the migration`,
    ]) {
      expect(shown).toContain(said);
    }
    expect(labels(blocks)).toEqual(['Support', 'Object', 'Choose', 'Support', 'Object', 'Choose', 'Add option']);
  });

  it('say which is chosen, why, and how to undo it', () => {
    const chosen = anOption({ chosen: { by: ben, reason: 'quickest', wayBack: null, checkedBy: null } });
    const { text, blocks } = optionsMessage([chosen], openIncident);
    expect(text).toContain('Option 1 is chosen');
    expect(JSON.stringify(blocks)).toContain('*Chosen* by <@UBEN>: quickest. Way back: not said.');
    expect(labels(blocks)).not.toContain('Choose');
  });

  it('have no buttons once it is over', () => {
    expect(labels(optionsMessage([opposed], { ...openIncident, phase: 'resolved' }).blocks)).toEqual([]);
  });

  it.each([1, 6, 60])('stay within what Slack takes when %i of them are long and loud', (count) => {
    const loud = '*<!channel>* & <b>wir müssen</b> 🔥 '.repeat(100);
    const options = Array.from({ length: count }, (_, index) =>
      anOption({
        number: index + 1,
        title: loud,
        pro: loud,
        con: loud,
        impact: loud,
        recovery: loud,
        supporters: Array.from({ length: 60 }, (_, who) => `U0000000${who}`),
        objections: Array.from({ length: 30 }, (_, id) => anObjection({ id, reason: loud })),
      }),
    );
    const message = optionsMessage(options, openIncident);
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toContain('<!channel>');
  });
});
