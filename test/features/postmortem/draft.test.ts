import { describe, expect, it } from '@jest/globals';
import type { Incident } from '../../../src/domain/incident.ts';
import { draftOf } from '../../../src/features/postmortem/draft.ts';
import type { Entry } from '../../../src/features/postmortem/record/entry.ts';
import type { IncidentRecord } from '../../../src/features/postmortem/record/record.ts';
import { restMessage, summaryMessage } from '../../../src/features/postmortem/summary/summary-message.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { ana, ben, openIncident, policy } from '../../support/given.ts';

const minuteMs = 60_000;
const at = (minute: number) => new Date(openIncident.declaredAt.getTime() + minute * minuteMs);
const permalink = (channelId: string, ts: string) => `https://acme.slack.com/archives/${channelId}/p${ts.replace('.', '')}`;

const resolved: Incident = { ...openIncident, phase: 'resolved', endedAs: 'resolved', mitigatedAt: at(40), resolvedAt: at(60) };

const act = (minute: number, kind: string, over: Partial<Entry> = {}): Entry => ({
  id: minute * 10,
  kind,
  key: true,
  at: at(minute),
  authorId: ana,
  text: kind,
  details: {},
  editedAt: null,
  spot: { channelId: 'C7', ts: `${at(minute).getTime() / 1000}.000000`, threadTs: null },
  ...over,
});

const bare: IncidentRecord = {
  incident: resolved,
  policy,
  entries: [act(0, 'incident_declared', { text: 'declared critical: site down', authorId: ben, details: { severity: 'critical' } })],
  tasks: [],
  checkpoints: [],
  calls: [],
  pages: [],
  roles: [],
  options: [],
  validations: [],
  followUps: [],
  tollgates: [],
  written: [],
  gaps: [],
  names: new Map([
    [ana, { name: 'ana', isApp: false }],
    [ben, { name: 'ben', isApp: false }],
  ]),
};

const record = (over: Partial<IncidentRecord> = {}): IncidentRecord => ({
  ...bare,
  ...over,
  entries: [...bare.entries, ...(over.entries ?? [])],
});
const draft = (over: Partial<IncidentRecord> = {}) => draftOf(record(over), permalink);
const sectionIn = (text: string, title: string) => text.split(`## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '(no such section)';
const summary = (over: Partial<IncidentRecord> = {}) => summaryMessage(record(over), { incident: resolved, permalink });

describe('the draft', () => {
  it('has all its sections, each once, in order', () => {
    expect(draft().match(/^## .*/gm)).toEqual([
      '## Summary',
      '## Impact',
      '## What was reported',
      '## Key timeline',
      '## Full timeline',
      '## Root cause',
      '## Mitigation',
      '## What went well',
      '## Difficulties in handling',
      '## Tollgates',
      '## Prevention and follow-ups',
      '## Open questions',
      '## People',
      '## Numbers',
      '## Review',
    ]);
  });

  it.each(['Impact', 'Root cause', 'Mitigation', 'Prevention and follow-ups', 'Review'])(
    'asks who knows, where nobody said it: %s',
    (title) => {
      expect(sectionIn(draft(), title)).toBe('unknown — who knows?');
      expect(sectionIn(draft(), 'Open questions')).toContain(`${title}: unknown — who knows?`);
    },
  );

  it('shows what was stated at resolve and what was stated since, so that a reader sees the correction', () => {
    const entries = [
      act(60, 'incident_resolved', { details: { fixed: 'rolled back', cause: null, impact: 'two shops' } }),
      act(90, 'impact_stated', { authorId: ben, details: { impact: 'three shops' } }),
    ];
    expect(sectionIn(draft({ entries }), 'Impact')).toMatch(
      /^three shops\n\n- As stated at resolve, @ana, .*: two shops\n- As stated since, @ben, /,
    );
  });

  it('keeps a hypothesis that was not confirmed at resolve as a hypothesis', () => {
    const entries = [
      act(20, 'cause_stated', { details: { cause: 'the cache' } }),
      act(60, 'incident_resolved', { details: { fixed: 'restart', cause: null, impact: null } }),
    ];
    expect(sectionIn(draft({ entries }), 'Root cause')).toMatch(
      /^unknown — who knows\?\n\n- As understood during the incident, @ana, .*: the cache$/,
    );
  });

  it('uses what people wrote into a section, with their names', () => {
    const written = [{ section: 'went-well', text: 'everybody came\nwithin a minute', editedBy: ben, editedAt: at(100) }];
    expect(sectionIn(draft({ written }), 'What went well')).toMatch(/^everybody came {2}\nwithin a minute\n\n- Written by @ben, 2026-/);
  });

  it('computes what made it harder to handle', () => {
    const text = sectionIn(
      draft({
        roles: [{ role: 'lead', userId: ana, takenAt: at(10), endedAt: null }],
        calls: [{ number: 1, target: 'oncall', why: 'critical', requestedBy: null, calledAt: at(0), everyoneAt: null }],
        pages: [
          {
            number: 1,
            userId: ben,
            level: 0,
            sentAt: at(0),
            acknowledgedAt: at(9),
            declinedAt: null,
            escalatedAt: at(5),
          },
        ],
        checkpoints: [
          { number: 1, repeating: true, question: null, dueAt: at(5), askedAt: at(5), metAt: at(17), outcome: 'late' },
          { number: 3, repeating: true, question: null, dueAt: at(32), askedAt: at(32), metAt: null, outcome: 'missed' },
          { number: 4, repeating: true, question: null, dueAt: at(37), askedAt: at(37), metAt: null, outcome: 'missed' },
          { number: 5, repeating: true, question: null, dueAt: at(42), askedAt: null, metAt: null, outcome: null },
          { number: 2, repeating: false, question: 'lag?', dueAt: at(30), askedAt: at(30), metAt: null, outcome: 'missed' },
        ],
        entries: [
          act(30, 'phase_changed', {
            text: 'phase changed from monitoring to investigating: errors are back',
            details: { from: 'monitoring' },
          }),
          act(70, 'incident_reopened', { text: 'reopened: again' }),
          act(80, 'problem_noted', { text: 'the runbook names a host that is gone' }),
        ],
      }),
      'Difficulties in handling',
    );
    for (const words of [
      'The page of oncall at 2026-03-02 01:50 UTC was acknowledged by @ben only after 9 min, and was escalated.',
      'Nobody led for 10 min in all; the first lead came after 10 min.',
      'Checkpoint 1, due 2026-03-02 01:55 UTC, was answered 12 min late.',
      'Checkpoint 2 (lag?), due 2026-03-02 02:20 UTC, was missed.',
      '2 checkpoints in a row were missed, due from 2026-03-02 02:22 UTC to 2026-03-02 02:27 UTC.',
      'It was thought to be mitigated, and was not',
      'It was reopened: again',
      'the runbook names a host that is gone (@ana',
    ])
      expect(text).toContain(words);
  });

  it('says from when to when the record is incomplete', () => {
    const gaps = [{ fromAt: at(10), toAt: at(12), why: 'Slack was away' }];
    expect(sectionIn(draft({ gaps }), 'Summary')).toContain(
      'record incomplete from 2026-03-02 02:00 UTC to 2026-03-02 02:02 UTC (Slack was away)',
    );
    expect(sectionIn(draft(), 'Summary')).toContain('record complete');
  });

  it('lets nobody write its headings, and names people instead of pinging them', () => {
    const entries = [act(5, 'note_added', { text: 'ask <@UBEN>\n## Root cause\nit was <!channel> *me*' })];
    const text = draft({ entries });
    expect(text.match(/^## Root cause/gm)).toHaveLength(1);
    expect(sectionIn(text, 'Full timeline')).toContain('noted: ask @ben ## Root cause it was \\<!channel\\> \\*me\\*');
  });
});

describe('the summary message', () => {
  const buttons = (blocks: readonly object[] = []) =>
    [...JSON.stringify(blocks).matchAll(/"value":"(\{.*?\})"/g)].map(([, value]) => value);

  it('has a button wherever nobody has said it yet', () => {
    expect(buttons(summary().blocks).filter((value) => value?.includes('section'))).toEqual([
      '{\\"i\\":7,\\"section\\":\\"impact\\"}',
      '{\\"i\\":7,\\"section\\":\\"root-cause\\"}',
      '{\\"i\\":7,\\"section\\":\\"mitigation\\"}',
    ]);
    expect(JSON.stringify(summary().blocks)).toContain('unknown — who knows?');
  });

  it('stays one message however much there is, and the rest goes into its thread', () => {
    const long = 'x'.repeat(3_000);
    const many = Array.from({ length: 60 }, (_, index) => index + 1);
    const full = {
      entries: [
        ...many.map((n) => act(n, 'problem_noted', { text: `${n} ${long}` })),
        ...many.map((n) => act(n, 'message', { id: 1_000 + n, text: `restarted ${n} <b>*&*</b> ${long}` })),
        act(60, 'incident_resolved', { details: { fixed: long, cause: long, impact: long } }),
      ],
      followUps: many.map((n) => ({
        number: n,
        title: `${n} ${long}`,
        ownerId: ana,
        addedAt: at(70),
        dueAt: at(99_999),
        doneAt: null,
        doneBy: null,
        fromTask: null,
      })),
    };
    const message = summary(full);
    const rest = restMessage(record(full), { incident: resolved, permalink });
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).toContain('in the thread');
    expect(JSON.stringify(rest)).toContain('Problems noticed');
    expect(JSON.stringify(rest)).toContain('Follow-ups');
  });
});
