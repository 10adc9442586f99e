import { describe, expect, it } from '@jest/globals';
import type { Incident } from '../../../src/domain/incident.ts';
import { answerValidation, startValidation, validationBoard } from '../../../src/features/mitigation/index.ts';
import type { Validation } from '../../../src/features/mitigation/validation.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { ana, asked, ben, now, openIncident, policy } from '../../support/given.ts';

const monitoring: { incident: Incident } = { incident: { ...openIncident, phase: 'monitoring' } };
const item = (over: Partial<Validation> = {}): Validation => ({
  round: 1,
  position: 1,
  item: 'service up',
  holds: null,
  answeredBy: null,
  answeredAt: null,
  ...over,
});
const answered = (holds: boolean, position = 2) => item({ position, item: 'metrics back', holds, answeredBy: ben, answeredAt: now });
const decide = (holds: boolean, items: readonly Validation[], over = monitoring) =>
  answerValidation.decide(asked({ round: 1, position: 1, holds }, over), items);

describe('when monitoring begins', () => {
  it('the list of the policy is opened, unanswered', () => {
    expect(startValidation.decide(asked({}, monitoring), 0)).toMatchObject({
      state: { round: 1, items: ['service up', 'metrics back', 'reporter confirms', 'each environment tested'] },
      effects: [{ kind: 'show', board: 'validation', ref: '1' }],
    });
  });

  it('a second time, the list is a new one', () => {
    expect(startValidation.decide(asked({}, monitoring), 1)).toMatchObject({ state: { round: 2 }, effects: [{ ref: '2' }] });
  });

  it('and the policy has no list, nothing is shown', () => {
    const bare = { ...policy, checklists: { ...policy.checklists, validation: [] } };
    expect(startValidation.decide(asked({}, { ...monitoring, policy: bare }), 0)).toEqual({ kind: 'accepted' });
  });
});

describe('an answer', () => {
  it('is given by name and stands on the timeline', () => {
    expect(decide(true, [item(), item({ position: 2 })])).toMatchObject({
      state: { round: 1, position: 1, holds: true, answeredBy: ana, answeredAt: now },
      entries: [{ kind: 'validation_answered', key: false, text: '“service up” holds', details: { item: 'service up', holds: true } }],
      effects: [{ kind: 'show', board: 'validation', ref: '1' }],
    });
  });

  it('that something does not hold is a key entry, and said to all', () => {
    expect(decide(false, [item()])).toMatchObject({
      entries: [{ key: true, text: '“service up” does not hold' }],
      effects: [{ kind: 'show' }, { kind: 'post', message: { text: expect.stringContaining('does not hold, says <@UANA>') } }],
    });
  });

  it('may change', () => {
    expect(decide(false, [item({ holds: true, answeredBy: ben })])).toMatchObject({ kind: 'accepted', state: { holds: false } });
  });

  it('given twice tells the second who was first', () => {
    expect(decide(true, [item({ holds: true, answeredBy: ben })])).toMatchObject({
      code: 'answered_before',
      say: { text: '<@UBEN> has said so already: “service up” holds.' },
    });
  });

  it('to the last open item offers to resolve', () => {
    expect(JSON.stringify(decide(true, [item(), answered(true)]))).toContain('form:resolve');
    expect(JSON.stringify(decide(true, [item(), answered(false)]))).not.toContain('form:resolve');
  });

  it('on the list of an earlier try is refused', () => {
    expect(decide(true, [item({ round: 2 })])).toMatchObject({ code: 'earlier_round' });
  });

  it('is not asked for outside monitoring', () => {
    expect(decide(true, [item()], { incident: { ...openIncident, phase: 'mitigating' } })).toMatchObject({
      code: 'not_monitoring',
    });
  });
});

describe('the list', () => {
  const scene = { ...monitoring, policy, permalink: () => '' };
  const labels = (items: readonly Validation[], earlier = false, over = monitoring): string[] =>
    [
      ...JSON.stringify(validationBoard.render({ items, earlier }, { ...scene, ...over }).blocks).matchAll(/plain_text","text":"([^"]+)"/g),
    ].map(([, label = '']) => label);

  it('asks what is open, and lets an answer be changed', () => {
    expect(labels([item(), answered(true), answered(false, 3)])).toEqual(['Holds', 'Does not hold', 'Does not hold', 'Holds']);
  });

  it('names who answered', () => {
    const shown = JSON.stringify(validationBoard.render({ items: [item(), answered(true)], earlier: false }, scene));
    expect(shown).toContain('service up · _not checked yet_');
    expect(shown).toContain('metrics back · :white_check_mark: *holds* (<@UBEN>');
  });

  it('asks nothing any more once monitoring ended, or began anew', () => {
    expect(labels([item()], true)).toEqual([]);
    expect(validationBoard.render({ items: [item()], earlier: false }, { ...scene, incident: openIncident }).blocks).toHaveLength(2);
  });

  it('stays within what Slack takes', () => {
    const long = Array.from({ length: 20 }, (_, index) => item({ position: index + 1, item: 'x'.repeat(3_000) }));
    expect(faultsInMessage(validationBoard.render({ items: long, earlier: false }, scene))).toEqual([]);
  });
});
