import { describe, expect, it } from '@jest/globals';
import { note, noteProblem, rename, stateCause, stateImpact } from '../../../src/features/triage/index.ts';
import { problemForm } from '../../../src/features/triage/problem-form.ts';
import { filledIn } from '../../support/filled-in.ts';
import { asked, now, openIncident } from '../../support/given.ts';

const wild = '<!channel> *everything* is down\nعاجل 🔥 <script>';
const resolved = { ...openIncident, phase: 'resolved' as const };
const standing = [{ kind: 'show', board: 'card' }, { kind: 'topic' }, { kind: 'show', board: 'announcement' }];

const linesOf = (decision: ReturnType<typeof note.decide>): string[] =>
  decision.kind === 'accepted' ? (decision.effects ?? []).flatMap((effect) => (effect.kind === 'post' ? [effect.message.text] : [])) : [];

describe('title', () => {
  it('changes what the card, the topic and the announcement say, and not the channel', () => {
    const decision = rename.decide(asked({ words: 'checkout down' }), null);
    expect(decision).toMatchObject({
      change: { title: 'checkout down' },
      entries: [{ kind: 'title_changed', details: { from: 'site down', to: 'checkout down' } }],
      effects: [...standing, { kind: 'post' }],
    });
    expect(decision).not.toHaveProperty('change.channelName');
  });
});

describe('impact', () => {
  it('stands on the card and on the timeline, with what was said before', () => {
    expect(stateImpact.decide(asked({ words: 'EU cards' }, { incident: { ...openIncident, impact: 'some cards' } }), null)).toMatchObject({
      change: { impact: 'EU cards' },
      entries: [{ kind: 'impact_stated', key: true, text: 'impact: EU cards', details: { impact: 'EU cards', before: 'some cards' } }],
      effects: [{ kind: 'show', board: 'card' }, { kind: 'show', board: 'announcement' }, { kind: 'post' }],
    });
  });
});

describe('cause', () => {
  it('is a hypothesis while the incident runs', () => {
    const decision = stateCause.decide(asked({ words: 'pool leaks' }), null);
    expect(decision).toMatchObject({
      change: { rootCause: 'pool leaks' },
      entries: [{ kind: 'cause_stated', key: true, details: { cause: 'pool leaks', before: null, hypothesis: true } }],
    });
    expect(linesOf(decision)).toEqual([expect.stringContaining('hypothesis')]);
  });

  it('is the root cause once it is over', () => {
    const decision = stateCause.decide(asked({ words: 'pool leaks' }, { incident: resolved }), null);
    expect(decision).toMatchObject({ entries: [{ text: 'root cause: pool leaks', details: { hypothesis: false } }] });
    expect(linesOf(decision)).toEqual([expect.not.stringContaining('hypothesis')]);
  });
});

describe('a text of any kind', () => {
  it.each([
    ['note', note.decide(asked({ words: wild }), null), 'note_added'],
    ['problem', noteProblem.decide(asked({ problem: wild }), null), 'problem_noted'],
    ['impact', stateImpact.decide(asked({ words: wild }), null), 'impact_stated'],
    ['cause', stateCause.decide(asked({ words: wild }), null), 'cause_stated'],
    ['title', rename.decide(asked({ words: wild }), null), 'title_changed'],
  ])('is kept whole by %s, and harmless in the channel', (_, decision, kind) => {
    expect(decision).toMatchObject({ entries: [{ kind, text: expect.stringContaining(wild) }] });
    const [line = ''] = linesOf(decision);
    expect(line).not.toContain('<!channel>');
    expect(line).not.toContain('*everything*');
    expect(line).not.toContain('<script>');
    expect(line).toContain('🔥');
  });
});

describe('a problem', () => {
  const context = { now, zone: 'UTC', userId: 'UANA' };

  it('noted from a message keeps which one', () => {
    const prefill = { title: 'no alert', messageChannelId: 'C7', messageTs: '1700000000.000100' };
    const filled = problemForm.parse(filledIn({ problem: 'no alert fired' }), { ...context, prefill });
    expect(filled).toEqual({ ok: true, input: { problem: 'no alert fired', message: { channelId: 'C7', ts: '1700000000.000100' } } });
    if (!filled.ok) throw new Error('not filled in');
    expect(noteProblem.decide(asked(filled.input), null)).toMatchObject({
      entries: [
        { kind: 'problem_noted', key: true, text: 'no alert fired', details: { message: { channelId: 'C7', ts: '1700000000.000100' } } },
      ],
    });
  });

  it('noted by hand has no message', () => {
    expect(problemForm.parse(filledIn({ problem: 'no alert' }), { ...context, prefill: {} })).toEqual({
      ok: true,
      input: { problem: 'no alert' },
    });
  });

  it('needs words', () => {
    expect(problemForm.parse(filledIn({ problem: '  ' }), { ...context, prefill: {} })).toMatchObject({ ok: false });
  });
});
