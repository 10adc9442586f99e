import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadPolicy, readPolicy } from '../../src/policy.ts';

const policyOf = (text: string) => {
  const read = readPolicy(text, 'policy.yml');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.policy;
};
const faultsOf = (text: string) => {
  const read = readPolicy(text, 'policy.yml');
  return read.ok ? [] : read.faults.map(({ subject, problem }) => `${subject} ${problem}`);
};

describe('the policy that ships', () => {
  const shipped = policyOf(readFileSync('policy.yml', 'utf8'));

  it('says what holds when nothing is said', () => {
    const { severities, roles, ...rest } = policyOf('');
    const withoutWords = Object.entries(shipped.severities).map(([name, policy]) => [
      name,
      { ...policy, meaning: '', causes: [], actions: [], playbook: {} },
    ]);
    expect(rest).toEqual({ ...shipped, severities: undefined, roles: undefined });
    expect(severities).toEqual(Object.fromEntries(withoutWords));
    expect(Object.entries(roles).map(([role, { title }]) => [role, title])).toEqual(
      Object.entries(shipped.roles).map(([role, { title }]) => [role, title]),
    );
  });

  it('keeps the cadences, pages and deadlines promised', () => {
    const minutes = (ms: number | null) => (ms === null ? null : ms / 60_000);
    const rows = Object.entries(shipped.severities).map(([name, { firstUpdateMs, updateEveryMs: every, page }]) => [
      name,
      ...[firstUpdateMs, every.investigating, every.mitigating, every.monitoring].map(minutes),
      page.join('+'),
    ]);
    expect(rows).toEqual([
      ['critical', 5, 15, 20, 30, 'oncall+leads'],
      ['major', 5, 30, 30, 60, 'oncall'],
      ['medium', null, 60, 60, 120, 'oncall'],
      ['minor', null, null, null, null, ''],
    ]);
    expect(shipped.severities.critical.reviewWithin).toEqual({ ms: 3 * 86_400_000 });
    expect(shipped.severities.major.reviewWithin).toEqual({ workingDays: 5 });
  });

  it('asks somebody other than the reporter to verify the impact of a critical incident', () => {
    const [first] = shipped.severities.critical.playbook.investigating ?? [];
    expect(first).toEqual({ kind: 'task', title: 'Verify the impact: is it really all down?', button: "I'll check", forReporter: false });
  });

  it('has a triage guide and duties for everyone', () => {
    for (const { meaning, causes, actions } of Object.values(shipped.severities))
      expect([meaning, ...causes, ...actions].length).toBeGreaterThanOrEqual(3);
    for (const { duties, firstSteps } of Object.values(shipped.roles)) expect([duties.length >= 2, firstSteps.length]).toEqual([true, 3]);
  });
});

describe('a policy of one’s own', () => {
  it('may be as short as the seconds it speaks of', () => {
    const policy = policyOf(`
severities:
  critical: { first_update: 1s, update_every: { investigating: 4s, mitigating: none }, page: [dba], acknowledge_within: 2s, review_within: 20s }
  major: { page: [] }
  medium: { page: [dba, everyone] }
teams: { dba: { people: [U024BE7LH] } }
`);
    expect(policy.severities.critical).toMatchObject({
      firstUpdateMs: 1000,
      updateEveryMs: { investigating: 4000, mitigating: null, monitoring: 1_800_000 },
      acknowledgeWithinMs: 2000,
      reviewWithin: { ms: 20_000 },
    });
    expect(policy.teams).toEqual({ dba: { group: null, people: ['U024BE7LH'], nextTeam: 'everyone' } });
  });
});

describe('mistakes', () => {
  it('are named with their lines, all at once, in order', () => {
    const text = `
severities:
  critical:
    first_update: soon
    update_every: { investigating: 15, mitigate: 20m }
    page: [oncal]
  blocker: {}
teams:
  oncall: { group: oncall, then: lead }
  leads: {}
  dba: { people: [ana] }
roles:
  comms: { title: Communications }
announce: { from: severe }
no_lead_after:
overdue: { tell_lead_after: 10m, hand_over_after: 5m }
colour: red
`;
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(
        /^policy\.yml, line 4: `severities\.critical\.first_update` has no duration: “soon” is not a duration\. Write it like/,
      ),
      expect.stringMatching(/^policy\.yml, line 5: `severities\.critical\.update_every\.investigating` has no duration: “15”/),
      'policy.yml, line 5: `severities.critical.update_every.mitigate` is not a key that Muster knows',
      'policy.yml, line 6: `severities.critical.page.0` names “oncal”, but the teams are oncall, leads, dba, everyone',
      'policy.yml, line 7: `severities.blocker` is not a key that Muster knows',
      'policy.yml, line 9: `teams.oncall.then` names “lead”, but the teams are oncall, leads, dba, everyone',
      'policy.yml, line 10: `teams.leads` has neither a `group` nor `people`, so nobody could be paged',
      'policy.yml, line 11: `teams.dba.people.0` is not a Slack user id such as U024BE7LH',
      'policy.yml, line 12: `roles` must have `lead`: one person leads',
      expect.stringMatching(/^policy\.yml, line 14: `announce\.from` /),
      expect.stringMatching(/^policy\.yml, line 15: `no_lead_after` has no duration/),
      'policy.yml, line 16: `overdue` must tell the lead before it hands over',
      'policy.yml, line 17: `colour` is not a key that Muster knows',
    ]);
  });

  it.each([
    [
      'teams: { a: { group: a, then: b }, b: { group: b, then: a } }\nseverities: { critical: { page: [] }, major: { page: [] }, medium: { page: [] } }',
      'goes in circles',
    ],
    ['severities: { critical: { playbook: { investigating: [{ task: a, hint: b }] } } }', 'must have either `task` or `hint`'],
    ['severities: { critical: { review_within: 5 days } }', 'or `5 working days`|Write it like'],
    ['announce: { from: medium', 'line 1'],
    ['no_lead_after: 1m\nno_lead_after: 2m', 'line 2'],
    ['no_lead_after: 500ms', 'line 1: `no_lead_after` has no duration'],
    ['no_lead_after: 0s', 'too short: the shortest is 1 s'],
    ['just words', '`the policy`'],
    ['teams: { dba: { people: [U1] } }', 'line 1: `severities.critical.page` is left out and would be “oncall”'],
  ])('in %j are told', (text, told) => {
    expect(faultsOf(text).join('\n')).toMatch(new RegExp(told));
  });

  it('include a file that is not there', async () => {
    expect(await loadPolicy('no/such/policy.yml')).toMatchObject({
      ok: false,
      faults: [{ subject: 'no/such/policy.yml', problem: 'cannot be read (ENOENT)' }],
    });
  });
});
