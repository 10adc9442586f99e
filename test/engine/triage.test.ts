import { describe, expect, it } from '@jest/globals';
import { faultsInView } from '../../src/slack/block-kit/check.ts';
import { testDatabase } from '../support/database.ts';
import { ana } from '../support/given.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);

const announced = async (number: number): Promise<boolean> => (await road.drawn(number, 'announcement')) !== null;

describe('severity', () => {
  it('raised to what the policy announces reaches the stakeholders, and nothing less does', async () => {
    const incident = await road.declared('slow search', 'minor');
    expect(await announced(incident)).toBe(false);

    await road.ask('severity', { severity: 'major' }, { incident });
    expect(await road.incident(incident)).toMatchObject({ severity: 'major' });
    expect(await announced(incident)).toBe(true);
    expect(await road.entries(incident, 'severity_changed')).toMatchObject([
      { key: true, authorId: ana, details: { from: 'minor', to: 'major', why: '' } },
    ]);
  });

  it('of a private incident announces nothing', async () => {
    const incident = await road.declared('leaked key', 'minor', 'private');
    await road.ask('severity', { severity: 'critical' }, { incident, channelId: `C${incident}` });
    expect(await road.incident(incident)).toMatchObject({ severity: 'critical' });
    expect(await announced(incident)).toBe(false);
  });
});

describe('phase', () => {
  it('is mitigated since it was last monitoring, and gives out each playbook once', async () => {
    const incident = await road.declared('phases');
    await road.ask('phase', { phase: 'mitigating', words: 'rolling back' }, { incident });
    const handedOut = (await road.entries(incident, 'task_added')).length;
    await road.ask('phase', { phase: 'monitoring' }, { incident });
    expect(await road.incident(incident)).toMatchObject({ phase: 'monitoring', mitigatedAt: road.now() });

    await road.ask('phase', { phase: 'mitigating', words: 'errors are back' }, { incident });
    expect(await road.incident(incident)).toMatchObject({ phase: 'mitigating', mitigatedAt: null });
    expect(await road.entries(incident, 'task_added')).toHaveLength(handedOut);
    expect((await road.entries(incident, 'phase_changed')).map(({ text }) => text)).toEqual([
      'phase changed from investigating to mitigating: rolling back',
      'phase changed from mitigating to monitoring',
      'phase changed from monitoring to mitigating: errors are back',
    ]);
  });
});

describe('words', () => {
  it('about what is known are kept after it is over, too', async () => {
    const incident = await road.declared('words');
    await road.ask('resolve', { fixed: 'rolled back' }, { incident });
    for (const [verb, input] of Object.entries({
      cause: { words: 'pool leaks' },
      impact: { words: 'EU cards' },
      title: { words: 'EU cards down' },
      note: { words: 'build 412' },
      problem: { problem: 'no alert' },
    })) {
      expect(await road.ask(verb, input, { incident })).toMatchObject({ kind: 'accepted' });
    }
    expect(await road.incident(incident)).toMatchObject({ rootCause: 'pool leaks', impact: 'EU cards', title: 'EU cards down' });
  });

  it('of problems are listed in the order in which they were noted, for this incident alone', async () => {
    const [incident, other] = [await road.declared('problems'), await road.declared('other problems')];
    await road.ask('problem', { problem: 'no alert fired' }, { incident });
    await road.ask('problem', { problem: 'not of this one' }, { incident: other });
    await road.ask('problem', { problem: 'runbook is stale' }, { incident });

    const listed = JSON.stringify(await road.ask('problems', {}, { incident }));
    expect(listed.indexOf('1. no alert fired')).toBeGreaterThan(0);
    expect(listed.indexOf('2. runbook is stale')).toBeGreaterThan(listed.indexOf('1. no alert fired'));
    expect(listed).not.toContain('not of this one');
  });
});

it('each form opens within what Slack takes, with what is known filled in', async () => {
  const long = 'x '.repeat(4_000).trim();
  const incident = await road.declared(long);
  await road.ask('impact', { words: long }, { incident });
  await road.ask('cause', { words: long }, { incident });
  for (const verb of ['severity', 'phase', 'title', 'impact', 'cause', 'note', 'problem']) {
    const opened = await road.form(verb, incident, { title: long });
    expect([verb, faultsInView(opened)]).toEqual([verb, []]);
  }
  expect(JSON.stringify(await road.form('severity', incident))).toContain(
    '"initial_option":{"text":{"type":"plain_text","text":"critical"}',
  );
});

it('a problem noted from a message begins with its words', async () => {
  const incident = await road.declared('from a message');
  const opened = await road.form('problem', incident, {
    title: 'alerts < 5 see the wiki (https://x.y/7)',
    messageChannelId: 'C7',
    messageTs: '1.2',
  });
  expect(JSON.stringify(opened)).toContain('"initial_value":"alerts < 5 see the wiki (https://x.y/7)"');
});
