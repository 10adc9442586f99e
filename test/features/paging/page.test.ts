import { describe, expect, it } from '@jest/globals';
import { setAlarm } from '../../../src/domain/alarm.ts';
import { invite, post, show } from '../../../src/domain/effect.ts';
import { page } from '../../../src/features/paging/page.ts';
import { pagePolicy } from '../../../src/features/paging/page-policy.ts';
import { ana, asked, ben, now, openIncident } from '../../support/given.ts';
import { call, dev, directory, finn, known, policy } from './given-pages.ts';

const within = policy.severities.critical.acknowledgeWithinMs;
const chased = (number: number) => setAlarm(`page/${number}`, new Date(now.getTime() + within), 'chase-page', { number });
const shownTo = (number: number, ...userIds: string[]) => [
  show('page', number),
  ...userIds.map((userId) => show('page-note', `${number}-${userId}`)),
  invite(userIds),
];
const drill = { incident: { ...openIncident, rehearsal: true }, policy };

describe('page', () => {
  it('calls a person: in the channel, in private, invited, and chased', () => {
    const decision = page.decide(asked({ targets: ['<@UDEV>'], why: 'replica lag' }, { policy }), known());

    expect(decision).toEqual({
      kind: 'accepted',
      state: {
        at: now,
        writes: [
          { kind: 'call', call: { number: 1, target: '<@UDEV>', why: 'replica lag', requestedBy: ana, level: 1 } },
          { kind: 'send', number: 1, level: 1, via: '<@UDEV>', userIds: [dev] },
        ],
      },
      entries: [
        {
          kind: 'page_sent',
          key: true,
          text: 'paged <@UDEV>: replica lag',
          details: { number: 1, target: '<@UDEV>', level: 1, userIds: [dev], why: 'replica lag', by: ana },
          shownBy: { board: 'page', ref: '1' },
        },
      ],
      effects: shownTo(1, dev),
      alarms: [chased(1)],
      reply: 'Paged <@UDEV>. Without an answer they are asked once more after 5 min, then it goes on to oncall.',
    });
  });

  it.each([
    ['a team of the policy', 'oncall', 'oncall', [ana, ben]],
    ['a user group by its mention', '<!subteam^SLEADS>', '<!subteam^SLEADS>', [finn]],
  ])('calls %s', (_what, word, target, userIds) => {
    const decision = page.decide(asked({ targets: [word], why: '' }, { policy }), known());

    expect(decision).toMatchObject({ entries: [{ details: { target, userIds } }], effects: shownTo(1, ...userIds) });
  });

  it('takes a user group’s handle where the policy has no team of that name', () => {
    const withDesk = { ...known(), directory: { ...directory, groups: [{ id: 'SDESK', handle: 'desk', members: [dev] }] } };
    const decision = page.decide(asked({ targets: ['desk'], why: '' }, { policy }), withDesk);

    expect(decision).toMatchObject({ entries: [{ details: { target: '<!subteam^SDESK>', userIds: [dev] } }] });
  });

  it('gives each of several its own page, numbered on', () => {
    const decision = page.decide(asked({ targets: ['<@UDEV>', '<@UFINN>'], why: '' }, { policy }), known(call({ number: 4 })));

    expect(decision).toMatchObject({ effects: [...shownTo(5, dev), ...shownTo(6, finn)], alarms: [chased(5), chased(6)] });
  });

  it('calls everyone at once when asked to', () => {
    const decision = page.decide(asked({ targets: ['everyone'], why: '' }, { policy }), known());

    expect(decision).toMatchObject({ effects: [show('page', 1), show('page-all', 1)], alarms: [] });
  });

  it('refuses a word that names nobody, and gives back the rest of what was typed', () => {
    const decision = page.decide(asked({ targets: ['nosuch'], why: 'look `here`' }, { policy }), known());

    expect(decision).toMatchObject({
      kind: 'refused',
      say: {
        text: expect.stringMatching(
          /“nosuch” is neither a team.*`oncall`, `leads`, `dba`, `everyone`.*\n.*`\/incident page @who look 'here'`/,
        ),
      },
    });
  });

  it('pages those who can be paged and says who cannot', () => {
    const decision = page.decide(asked({ targets: ['<@UBOT>', '<@UDEV>'], why: '' }, { policy }), known());

    expect(decision).toMatchObject({ effects: shownTo(1, dev), reply: expect.stringMatching(/^<@UBOT> cannot be paged.*\nPaged <@UDEV>/) });
  });

  it('goes to the next level when Slack does not know the group, says so once, and does not stop', () => {
    const without = { ...known(), directory: { ...directory, groups: directory.groups.slice(1) } };
    const said = 'Slack knows no user group `oncall`, so nobody could be paged through it.';
    const asking = asked({ targets: ['oncall'], why: '' }, { policy });

    const first = page.decide(asking, without);
    expect(first).toMatchObject({
      entries: [{ text: 'paged oncall, by way of leads (<@UFINN>)' }, { kind: 'page_undeliverable', text: said }],
      effects: [...shownTo(1, finn), { kind: 'post', tells: 1, message: { text: expect.stringContaining(said) } }],
    });
    expect(page.decide(asking, { ...without, saidGaps: new Set([said]) })).toMatchObject({ effects: shownTo(1, finn) });
  });
});

describe('page, in a drill', () => {
  it('reaches people named by hand only', () => {
    const decision = page.decide(asked({ targets: ['<@UDEV>'], why: '' }, drill), known());
    expect(decision).toMatchObject({ effects: shownTo(1, dev) });
  });

  it('says whom a team or a group would be, and alarms nobody', () => {
    const decision = page.decide(asked({ targets: ['oncall', '<!subteam^SLEADS>'], why: '' }, drill), known());
    const text = 'This is a drill: nobody outside is alarmed. For real, this would page oncall (Ana, Ben) and that user group (Finn).';

    expect(decision).toMatchObject({
      state: { writes: [] },
      entries: [{ kind: 'page_rehearsed', text }],
      effects: [post(`${text} To page somebody who takes part: \`/incident page @who\``)],
      alarms: [],
    });
  });
});

describe('page-policy', () => {
  it('calls each team of this severity', () => {
    expect(pagePolicy.decide(asked({}, { policy }), known())).toMatchObject({
      entries: [
        { kind: 'page_sent', key: false, text: 'paged oncall (<@UANA>, <@UBEN>)', details: { by: null } },
        { kind: 'page_sent', text: 'paged leads (<@UFINN>)' },
      ],
      effects: [...shownTo(1, ana, ben), ...shownTo(2, finn)],
      alarms: [chased(1), chased(2)],
    });
  });

  it('calls only whom it has not called yet when the severity is raised', () => {
    const before = [call(), call({ number: 2, target: 'leads', requestedBy: ana })];
    expect(pagePolicy.decide(asked({}, { policy }), known(...before))).toMatchObject({ effects: shownTo(3, finn) });
  });

  it('calls nobody where the policy pages nobody', () => {
    const minor = { ...openIncident, severity: 'minor' as const };
    expect(pagePolicy.decide(asked({}, { policy, incident: minor }), known())).toEqual({ kind: 'accepted' });
  });

  it('calls the same level once, however many teams come down to it', () => {
    const without = { ...known(), directory: { ...directory, groups: directory.groups.slice(1) } };
    expect(pagePolicy.decide(asked({}, { policy }), without)).toMatchObject({
      entries: [{ text: 'paged leads (<@UFINN>)' }, { kind: 'page_undeliverable' }],
      effects: [...shownTo(1, finn), { kind: 'post' }],
    });
  });

  it('calls everyone, once, when Slack knows none of the groups', () => {
    const decision = pagePolicy.decide(asked({}, { policy }), { ...known(), directory: { groups: [], names: new Map() } });
    expect(decision).toMatchObject({
      entries: [{ text: 'paged everyone in the channel' }, { kind: 'page_undeliverable' }, { kind: 'page_undeliverable' }],
      effects: [show('page', 1), show('page-all', 1), { kind: 'post' }],
      alarms: [],
    });
  });

  it('alarms nobody in a drill', () => {
    expect(pagePolicy.decide(asked({}, drill), known())).toMatchObject({ state: { writes: [] }, effects: [{ kind: 'post' }] });
  });
});
