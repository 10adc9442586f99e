import { describe, expect, it } from '@jest/globals';
import { clearAlarm, setAlarm } from '../../../src/domain/alarm.ts';
import { invite, post, show } from '../../../src/domain/effect.ts';
import { cannotCome } from '../../../src/features/paging/cannot-come.ts';
import { chasePage } from '../../../src/features/paging/chase-page.ts';
import { onMyWay } from '../../../src/features/paging/on-my-way.ts';
import { settlePages } from '../../../src/features/paging/settle-pages.ts';
import { ana, asked, ben, now, openIncident, person } from '../../support/given.ts';
import { ago, call, dev, finn, known, paged, policy } from './given-pages.ts';

const page1 = { number: 1 };
const clock = { actor: { kind: 'clock' as const }, policy };
const chased = setAlarm('page/1', new Date(now.getTime() + policy.severities.critical.acknowledgeWithinMs), 'chase-page', page1);
const over = { ...openIncident, phase: 'resolved' as const };

describe('“On my way”', () => {
  it('answers the page: said aloud, everybody’s note healed, nobody chased any more', () => {
    const waiting = call();
    const [own] = waiting.paged;

    expect(onMyWay.decide(asked(page1), [waiting])).toEqual({
      kind: 'accepted',
      state: { at: now, writes: [{ kind: 'mark', ids: [own?.id], as: 'acknowledgedAt' }] },
      entries: [
        {
          kind: 'page_acknowledged',
          key: true,
          text: 'on the way 5 min after being paged (oncall)',
          details: { number: 1, target: 'oncall', userId: ana, seconds: 300 },
          shownBy: { board: 'page', ref: '1' },
        },
      ],
      effects: [
        { ...post('<@UANA> is on the way 5 min after being paged (oncall).'), tells: 0 },
        show('page', 1),
        show('page-note', '1-UANA'),
        show('page-note', '1-UBEN'),
      ],
      alarms: [clearAlarm('page/1')],
    });
  });

  it('answers every other page that waits for the same person', () => {
    const other = call({ number: 2, target: 'leads', paged: [paged(ana, { via: 'leads' }), paged(finn, { via: 'leads' })] });
    const answered = call({ number: 3, paged: [paged(ana), paged(ben, { acknowledgedAt: ago(1) })] });
    const decision = onMyWay.decide(asked(page1), [call(), other, answered]);

    expect(decision).toMatchObject({
      entries: [{ details: { number: 1 } }, { details: { number: 2 } }],
      alarms: [{ key: 'page/1' }, { key: 'page/2' }],
    });
  });

  it('counts a second one too, and tells them who was first', () => {
    const first = call({ paged: [paged(ana), paged(ben, { acknowledgedAt: ago(1) })] });

    expect(onMyWay.decide(asked(page1), [first])).toMatchObject({
      entries: [{ kind: 'page_acknowledged', key: false }],
      reply: '<@UBEN> is on the way as well. It is noted that you come too.',
    });
  });

  it('is taken from anybody once everyone was called', () => {
    const decision = onMyWay.decide(asked(page1, { actor: person(dev) }), [call({ everyoneAt: ago(2) })]);

    expect(decision).toMatchObject({
      state: { writes: [{ kind: 'send', level: 2, via: 'everyone', userIds: [dev], answers: { sentAt: ago(2) } }] },
      entries: [{ details: { userId: dev, seconds: 120 } }],
    });
  });

  it.each([
    ['from one it is not for', person(dev), call(), openIncident, 'This page is for oncall. You can help all the same: say so here.'],
    [
      'twice',
      person(ana),
      call({ paged: [paged(ana, { acknowledgedAt: ago(1) })] }),
      openIncident,
      'You have said already that you are on the way.',
    ],
    ['when the incident is over', person(ana), call(), over, 'INC-7 is resolved: nobody is called any more.'],
    ['when the page is', person(ana), call({ endedAt: ago(1) }), openIncident, 'That page is over: nobody is called by it any more.'],
    ['of a page unknown', person(ana), call({ number: 9 }), openIncident, 'That page does not exist.'],
  ])('is not taken %s', (_case, actor, one, incident, text) => {
    expect(onMyWay.decide(asked(page1, { actor, incident }), [one])).toMatchObject({ kind: 'refused', say: { text } });
    expect(cannotCome.decide(asked(page1, { actor, incident }), known(one))).toMatchObject({ kind: 'refused', say: { text } });
  });
});

describe('“Can’t — next”', () => {
  it('waits for the others of the level', () => {
    const decision = cannotCome.decide(asked(page1, { policy }), known(call()));

    expect(decision).toMatchObject({
      entries: [{ kind: 'page_declined' }],
      effects: [show('page', 1), show('page-note', '1-UANA')],
      alarms: [],
    });
  });

  it('goes on at once when nobody else of the level can', () => {
    const last = call({ paged: [paged(ana), paged(ben, { declinedAt: ago(1) })] });
    const decision = cannotCome.decide(asked(page1, { policy }), known(last));

    expect(decision).toMatchObject({
      state: {
        writes: [
          { kind: 'mark', as: 'declinedAt' },
          { kind: 'mark', as: 'escalatedAt' },
          { kind: 'move', number: 1, level: 2 },
          { kind: 'send', number: 1, level: 2, via: 'leads', userIds: [finn] },
        ],
      },
      entries: [{ kind: 'page_declined' }, { kind: 'page_escalated', key: true, text: 'nobody paged can come: escalated to leads' }],
      alarms: [chased],
    });
    expect(decision).toHaveProperty(
      'effects',
      expect.arrayContaining([
        { ...post('<@UFINN> you are needed, nobody paged so far can come: site down'), tells: 1 },
        show('page-note', '1-UFINN'),
        invite([finn]),
      ]),
    );
  });

  it('is only noted when somebody else is on the way', () => {
    const answered = call({ paged: [paged(ana), paged(ben, { acknowledgedAt: ago(1) })] });

    expect(cannotCome.decide(asked(page1, { policy }), known(answered))).toMatchObject({
      entries: [{ kind: 'page_declined' }],
      alarms: [],
    });
  });

  it('is not noted twice', () => {
    const declined = call({ paged: [paged(ana, { declinedAt: ago(1) }), paged(ben)] });

    expect(cannotCome.decide(asked(page1, { policy }), known(declined))).toMatchObject({ kind: 'refused', code: 'already_answered' });
  });
});

describe('a page nobody answers', () => {
  const again = call({ paged: [paged(ana, { repeatedAt: ago(5) }), paged(ben, { repeatedAt: ago(5) })] });

  it('is repeated once, to those who have not declined', () => {
    const waiting = call({ paged: [paged(ana), paged(ben, { declinedAt: ago(1) })] });

    expect(chasePage.decide(asked(page1, clock), known(waiting))).toMatchObject({
      state: { writes: [{ kind: 'mark', ids: [waiting.paged[0]?.id], as: 'repeatedAt' }] },
      entries: [{ kind: 'page_repeated' }],
      effects: [post('<@UANA> once more, you are needed: site down'), { kind: 'tell', userId: ana }, show('page', 1)],
      alarms: [chased],
    });
  });

  it('then goes on to the next level', () => {
    expect(chasePage.decide(asked(page1, clock), known(again))).toMatchObject({
      entries: [
        { kind: 'page_escalated', text: 'nobody has answered: escalated to leads', details: { level: 2, to: 'leads', userIds: [finn] } },
      ],
      effects: expect.arrayContaining([
        { ...post('<@UFINN> you are needed, nobody has answered the page for oncall: site down'), tells: 0 },
      ]),
      alarms: [chased],
    });
  });

  it('passes over a level whose people were all called or are on the way already', () => {
    const finnComes = call({ number: 2, target: 'leads', paged: [paged(finn, { via: 'leads', acknowledgedAt: ago(1) })] });

    expect(chasePage.decide(asked(page1, clock), known(again, finnComes))).toMatchObject({ entries: [{ details: { to: 'everyone' } }] });
  });

  it('goes to everyone after the last level, and is chased no more', () => {
    const leads = call({ level: 2, paged: [...again.paged, paged(finn, { level: 2, via: 'leads', repeatedAt: ago(1) })] });

    expect(chasePage.decide(asked(page1, clock), known(leads))).toMatchObject({
      state: {
        writes: [
          { kind: 'mark', as: 'escalatedAt' },
          { kind: 'everyone', number: 1 },
        ],
      },
      entries: [{ text: 'nobody has answered: escalated to everyone in the channel' }],
      effects: [show('page-all', 1), show('page', 1), ...[ana, ben, finn].map((userId) => show('page-note', `1-${userId}`))],
      alarms: [clearAlarm('page/1')],
    });
  });

  it.each([
    ['answered', call({ paged: [paged(ana, { acknowledgedAt: ago(1) }), paged(ben)] })],
    ['over', call({ endedAt: ago(1) })],
    ['with everyone', call({ everyoneAt: ago(1) })],
    ['another', call({ number: 2 })],
  ])('is left alone once it is %s', (_state, one) => {
    expect(chasePage.decide(asked(page1, clock), known(one))).toEqual({ kind: 'accepted' });
  });
});

describe('settle-pages', () => {
  it('ends every page that is out, and heals its messages', () => {
    const calls = [call({ endedAt: ago(1) }), call({ number: 2, everyoneAt: ago(1), paged: [paged(ana)] })];

    expect(settlePages.decide(asked({}, { incident: over }), calls)).toEqual({
      kind: 'accepted',
      state: { at: now, writes: [{ kind: 'end', numbers: [2] }] },
      effects: [show('page', 2), show('page-all', 2), show('page-note', '2-UANA')],
      alarms: [clearAlarm('page/2')],
    });
  });

  it('does nothing where nobody was called', () => {
    expect(settlePages.decide(asked({}), [])).toEqual({ kind: 'accepted' });
  });
});
