import { describe, expect, it } from '@jest/globals';
import { keyTimeline } from '../../../src/features/postmortem/key-moments/key-timeline.ts';
import type { Entry } from '../../../src/features/postmortem/record/entry.ts';
import { brokenZone, type Chat, expiredCertificate, outOfMemory } from './invented-incidents.ts';

const start = Date.parse('2026-05-20T09:03:00Z');
const cast = { isApp: (id: string) => id.startsWith('bot'), isActive: () => false };

const entry = (over: Partial<Entry> & { readonly minute: number }): Entry => ({
  id: over.minute + 1,
  kind: 'message',
  key: false,
  at: new Date(start + over.minute * 60_000),
  authorId: 'UANA',
  text: '',
  details: {},
  editedAt: null,
  spot: null,
  ...over,
});

const declared = entry({ minute: 0, kind: 'incident_declared', key: true, text: 'declared major: site down' });

const entriesOf = (chat: Chat): Entry[] =>
  chat.map(([minute, authorId, text], index) => (index === 0 ? { ...declared, text } : entry({ minute, id: index + 1, authorId, text })));

const textsOf = (entries: readonly Entry[]) => keyTimeline(entries, cast).map(({ entry: { text } }) => text);

describe.each([
  ['an expired certificate', expiredCertificate],
  ['a service out of memory', outOfMemory],
  ['a broken zone', brokenZone],
])('the key timeline of %s', (_, chat) => {
  const lines = textsOf(entriesOf(chat));
  const worth = (kind: 'k' | 'n') => chat.filter(([, , , mark]) => mark === kind).map(([, , text]) => text);

  it('tells most of what matters', () => {
    const told = worth('k').filter((text) => lines.includes(text));
    expect(told.length / worth('k').length).toBeGreaterThanOrEqual(0.8);
  });

  it('tells none of the chatter', () => {
    expect(worth('n').filter((text) => lines.includes(text))).toEqual([]);
  });
});

describe('the key timeline', () => {
  it('has what was marked, and leaves room for what nobody marked', () => {
    const marked = Array.from({ length: 30 }, (_, index) => entry({ minute: 10 + index, key: true, text: `marked ${index}` }));
    const unmarked = entry({ minute: 45, text: 'db3 ran out of disk space at 14:02, removed old logs' });
    const lines = textsOf([declared, ...marked, unmarked]);
    expect(lines).toHaveLength(15);
    expect(lines[0]).toBe(declared.text);
    expect(lines).toEqual(expect.arrayContaining(['marked 0', 'marked 29', unmarked.text]));
  });

  it('has what somebody found when asked how it goes, and not that somebody is on it', () => {
    const found = {
      kind: 'check_in_answered',
      key: true,
      text: 'found something on task 4: one fan stands',
      details: { found: 'one fan stands' },
    };
    const isOn = { kind: 'check_in_answered', text: 'is on task 5: check the database disks', details: { found: null } };
    expect(textsOf([declared, entry({ minute: 10, ...found }), entry({ minute: 30, ...isOn })])).toEqual([declared.text, found.text]);
  });

  it('has the decision even when everything is marked', () => {
    const marked = Array.from({ length: 200 }, (_, index) => entry({ minute: 1 + index, key: true, text: `marked ${index}` }));
    const decision = entry({ minute: 250, kind: 'decision_made', key: true, text: 'chose option 1' });
    expect(textsOf([declared, ...marked, decision])).toContain('chose option 1');
  });

  it('puts a change of severity beside what led to it, and on a line of its own when nothing did', () => {
    const led = [declared, entry({ minute: 20, text: 'the migration locked the users table' })];
    const raised = entry({ minute: 21, kind: 'severity_changed', key: true, text: 'severity raised from major to critical' });
    const [, line] = keyTimeline([...led, raised], cast);
    expect(line).toMatchObject({ entry: led[1], consequences: [raised] });

    const later = { ...raised, at: new Date(start + 60 * 60_000) };
    expect(textsOf([...led, later])).toEqual([declared.text, led[1]?.text, raised.text]);
  });

  it('tells of the update that said it was over, and of the one that said it got worse', () => {
    const update = (minute: number, text: string) => entry({ minute, kind: 'update_posted', key: true, text });
    const chat = Array.from({ length: 40 }, (_, index) =>
      entry({ minute: 3 + index, text: `restarted worker-${index} at 14:${index + 10}` }),
    );
    const severity = (minute: number, from: string, to: string) =>
      entry({ minute, kind: 'severity_changed', key: true, text: `severity changed from ${from} to ${to}`, details: { from, to } });
    const raised = severity(50, 'major', 'critical');
    const lowered = severity(60, 'critical', 'minor');
    const resolved = entry({ minute: 90, kind: 'incident_resolved', key: true, text: 'resolved' });
    const lines = textsOf([
      declared,
      update(2, 'we are looking'),
      ...chat,
      raised,
      update(52, 'worse'),
      lowered,
      update(61, 'better'),
      update(80, 'over'),
      resolved,
    ]);
    expect(lines).toEqual(expect.arrayContaining(['worse', 'over']));
    expect(lines).not.toContain('we are looking');
    expect(lines).not.toContain('better');
  });

  it('does not take an alert twice because a number in it changed', () => {
    const alerts = Array.from({ length: 9 }, (_, index) =>
      entry({ minute: 2 + index, authorId: 'bot', text: `CRITICAL error rate is ${index + 3}%` }),
    );
    expect(textsOf([declared, ...alerts])).toEqual([declared.text, alerts[0]?.text]);
  });

  it('leaves out what reads like a secret', () => {
    const leak = entry({ minute: 5, text: 'restarted db1, its password is hunter2 and it is up again' });
    expect(textsOf([declared, leak])).toEqual([declared.text]);
  });
});
