import { describe, expect, it } from '@jest/globals';
import type { Call } from '../../../src/features/paging/call.ts';
import { pageAll } from '../../../src/features/paging/page-all.ts';
import { pageMessage } from '../../../src/features/paging/page-message.ts';
import { pageNote } from '../../../src/features/paging/page-note.ts';
import { ana, ben, openIncident } from '../../support/given.ts';
import { ago, call, finn, paged, policy } from './given-pages.ts';

const scene = { incident: openIncident, policy, permalink: () => '' };
const over = { ...scene, incident: { ...openIncident, phase: 'resolved' as const } };
const both = ['On my way', "Can't — next"];

const words = ({ blocks }: { blocks?: readonly object[] }) => JSON.stringify(blocks);
const labels = (message: { blocks?: readonly object[] }) => words(message).match(/(?<="text":")[^"]+(?=","emoji")/g) ?? [];
const note = (one: Call, userId = ana, at = scene) => pageNote.render({ call: one, userId }, at);

describe('a page in the channel', () => {
  it('mentions those it is for, says why and who asks, and offers both answers', () => {
    const message = pageMessage.render(call({ why: 'replica *lag* <!channel>', requestedBy: finn }), scene);

    expect(message.text).toBe('<@UANA> <@UBEN> *Page 1* for oncall, by <@UFINN>: replica ∗lag∗ @\u2060channel');
    expect(words(message)).toContain('<@UANA> has not answered yet');
    expect(labels(message)).toEqual(both);
  });

  it('shows who is on the way and how fast, who cannot come, and what was escalated', () => {
    const message = pageMessage.render(
      call({
        level: 2,
        paged: [
          paged(ana, { declinedAt: ago(4) }),
          paged(ben, { escalatedAt: ago(2) }),
          paged(finn, { level: 2, via: 'leads', sentAt: ago(2), acknowledgedAt: ago(1) }),
        ],
      }),
      scene,
    );

    expect(words(message)).toContain('<@UANA> cannot come\\n<@UBEN> has not answered: escalated <!date^');
    expect(words(message)).toMatch(/_leads, sent <!date.*<@UFINN> is on the way: acknowledged after 1 min"/);
    expect(labels(message)).toEqual([]);
  });

  it('offers no “next” once everyone was called, and nothing once the incident is over', () => {
    const everyone = call({ everyoneAt: ago(1) });
    expect(labels(pageMessage.render(everyone, scene))).toEqual(['On my way']);
    expect(labels(pageMessage.render(everyone, over))).toEqual([]);
    expect(words(pageMessage.render(call({ endedAt: ago(1) }), over))).toContain('nobody is called any more');
  });

  it('stays readable and within Slack’s limits with sixty people and a reason of 3,000 characters', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => paged(`U${String(index).padStart(10, '0')}`));
    const message = pageMessage.render(call({ why: 'x'.repeat(3_000), paged: crowd }), scene);
    const texts = [...words(message).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.length);

    expect(words(message)).toContain('… and 48 more');
    expect(Math.max(...texts)).toBeLessThan(3_000);
    expect(message.text.length).toBeLessThan(4_000);
  });
});

describe('the note to one person', () => {
  it('says what is needed, where, and offers both answers', () => {
    const message = note(call({ why: 'replica lag', requestedBy: finn }));

    expect(message.text).toBe('You are needed: *INC-7 critical* _site down_\nWhy: replica lag\nWhere: <#C7> (asked for by <@UFINN>)');
    expect(labels(message)).toEqual(both);
    expect(pageNote.place('1-UANA')).toEqual({ kind: 'person', userId: ana });
  });

  it('says that a drill is one', () => {
    expect(note(call(), ana, { ...scene, incident: { ...openIncident, rehearsal: true } }).text).toMatch(/^DRILL: You are needed/);
  });

  it.each([
    ['who is on the way', call({ paged: [paged(ana, { acknowledgedAt: ago(1) })] }), scene, 'You are on the way since'],
    [
      'when another is',
      call({ paged: [paged(ana), paged(ben, { acknowledgedAt: ago(1) })] }),
      scene,
      '<@UBEN> is on the way; you need not come',
    ],
    ['who cannot come', call({ paged: [paged(ana, { declinedAt: ago(1) }), paged(ben)] }), scene, 'It is noted that you cannot come'],
    ['once it is over', call(), over, 'It is over: nobody is called any more.'],
  ])('has no buttons for one %s', (_case, one, at, says) => {
    const message = note(one, ana, at);
    expect(message.text).toContain(says);
    expect(labels(message)).toEqual([]);
  });

  it('can still be answered after it went on to the next level', () => {
    expect(labels(note(call({ level: 2, paged: [paged(ana, { escalatedAt: ago(1) }), paged(finn, { level: 2 })] })))).toEqual(both);
  });
});

describe('the call to everyone', () => {
  const declined = [paged(ana, { declinedAt: ago(2) })];

  it.each([
    ['nobody answered', call({ everyoneAt: ago(1) }), '<!channel> nobody has answered the page for oncall: site down. Who can come?'],
    [
      'all declined',
      call({ everyoneAt: ago(1), paged: declined }),
      '<!channel> nobody has answered that they can come, paged for oncall: site down. Who can come?',
    ],
    [
      'nobody could be reached',
      call({ level: 0, everyoneAt: ago(1), paged: [] }),
      '<!channel> nobody could be paged for oncall: site down. Who can come?',
    ],
    [
      'somebody asked for it',
      call({ target: 'everyone', requestedBy: ben, level: 0, everyoneAt: ago(1), paged: [] }),
      '<!channel> <@UBEN> calls everyone: site down. Who can come?',
    ],
  ])('says so when %s', (_case, one, text) => {
    const message = pageAll.render(one, scene);
    expect(message.text).toBe(text);
    expect(labels(message)).toEqual(['On my way']);
  });

  it('is healed by an answer', () => {
    const message = pageAll.render(call({ everyoneAt: ago(1), paged: [paged(ben, { acknowledgedAt: ago(1) })] }), scene);
    expect(message.text).toMatch(/<@UBEN> is on the way\.$/);
    expect(labels(message)).toEqual([]);
  });
});
