import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readScenario } from '../../../replay/load.ts';
import type { Scenario } from '../../../replay/scenario.ts';
import { toPlain } from '../../../src/domain/mrkdwn.ts';
import { draftOf } from '../../../src/features/postmortem/draft.ts';
import { castOf } from '../../../src/features/postmortem/facts/cast.ts';
import { keyTimeline } from '../../../src/features/postmortem/key-moments/key-timeline.ts';
import { restMessage, summaryMessage } from '../../../src/features/postmortem/summary/summary-message.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { goldenOf } from '../../replay/golden.ts';
import { renamed, restyled } from './retold.ts';
import { play } from './scenario-record.ts';

const permalink = (channelId: string, ts: string) => `https://acme.slack.com/archives/${channelId}/p${ts.replace('.', '')}`;

const scenarioOf = (name: string): Scenario => readScenario(readFileSync(`scenarios/${name}.json`, 'utf8'), name);

const told = (scenario: Scenario) => {
  const { record, entryOf } = play(scenario);
  const lines = keyTimeline(record.entries, castOf(record));
  const moments = goldenOf(scenario).key_moments.filter(({ step }) => lines.some(({ entry }) => entry === entryOf(step)));
  return { record, lines, moments: moments.length };
};

/** Markdown and mrkdwn as a reader sees them. */
const read = (text: string) =>
  toPlain(text)
    .replace(/[\\\u2060]/g, '')
    .replaceAll('&gt;', '>');

describe.each([
  ['gitlab-2017-data-loss', 13],
  ['crates-io-2020-index-missing', 12],
])('the post-mortem of %s', (name, momentsMin) => {
  const scenario = scenarioOf(name);
  const golden = goldenOf(scenario);
  const { record, lines, moments } = told(scenario);
  const draft = draftOf(record, permalink);
  const keySection = draft.split('## Key timeline\n')[1]?.split('\n## ')[0] ?? '';
  const scene = { incident: record.incident, permalink };
  const summary = summaryMessage(record, scene);
  const inSummary = read(JSON.stringify(summary.blocks));

  it(`tells at least ${momentsMin} of the moments that matter, in 15 lines, each with its link`, () => {
    expect(moments).toBeGreaterThanOrEqual(momentsMin);
    expect(keySection.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(lines.length);
    expect(lines.length).toBeLessThanOrEqual(15);
    for (const { entry } of lines) {
      expect(keySection).toContain(permalink('C7', entry.spot?.ts ?? ''));
      expect(inSummary).toContain(permalink('C7', entry.spot?.ts ?? ''));
    }
  });

  it('leaves out the chatter, and says that it may lack something', () => {
    for (const noise of golden.noise) expect(read(keySection)).not.toContain(noise);
    for (const noise of golden.noise) expect(inSummary).not.toContain(noise);
    expect(keySection).toContain('chosen by the words in them');
    expect(inSummary).toContain('chosen by the words in them');
  });

  it('holds nothing that was deleted', () => {
    for (const text of golden.absent) expect(read(draft) + inSummary).not.toContain(text);
  });

  it('has every problem and every follow-up, in both places', () => {
    for (const text of [...golden.problems, ...golden.prevention]) {
      expect(read(draft)).toContain(text);
      expect(inSummary).toContain(text);
    }
  });

  it('fits into one message', () => {
    expect(faultsInMessage(summary)).toEqual([]);
    expect(restMessage(record, scene)).toBeNull();
  });

  it('comes out the same whatever the people are called, and however they type', () => {
    expect(told(renamed(scenario)).moments).toBe(moments);
    expect(told(restyled(scenario)).moments).toBeGreaterThanOrEqual(momentsMin - 1);
  });
});

describe('an impact that turned out to be greater', () => {
  it('stands beside what was said since, so that a reader sees the correction', () => {
    const { record } = told(scenarioOf('crates-io-2020-index-missing'));
    const impact = draftOf(record, permalink).split('## Impact\n')[1]?.split('\n## ')[0] ?? '';
    expect(impact).toContain('two crates of one author');
    expect(impact).toContain('As stated at resolve');
    expect(impact).toContain('three versions in all');
  });
});
