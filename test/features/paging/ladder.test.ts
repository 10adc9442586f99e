import { describe, expect, it } from '@jest/globals';
import { ladderOf } from '../../../src/features/paging/ladder.ts';
import { firstReached, reachOf } from '../../../src/features/paging/reach.ts';
import { ana, ben, openIncident } from '../../support/given.ts';
import { dev, directory, finn, policy } from './given-pages.ts';

const names = (target: string, over = {}) => ladderOf(target, { ...openIncident, ...over }, policy, directory).map(({ name }) => name);

describe('the ladder of a page', () => {
  it.each([
    ['a team goes on as the policy says', 'dba', ['dba', 'oncall', 'leads']],
    ['a user group goes on as the team that pages it', '<!subteam^SONCALL>', ['<!subteam^SONCALL>', 'leads']],
    ['a user group of no team goes on to the first team paged for this severity', '<!subteam^SX>', ['<!subteam^SX>', 'oncall', 'leads']],
    ['a person goes on to the first team paged for this severity', '<@UDEV>', ['<@UDEV>', 'oncall', 'leads']],
    ['everyone is the last level already', 'everyone', []],
  ])('%s', (_rule, target, ladder) => {
    expect(names(target)).toEqual(ladder);
  });

  it('ends with the person where the policy pages nobody', () => {
    expect(names('<@UDEV>', { severity: 'minor' })).toEqual(['<@UDEV>']);
  });

  it('stays with the person in a drill', () => {
    expect(names('<@UDEV>', { rehearsal: true })).toEqual(['<@UDEV>']);
  });
});

describe('whom a level reaches', () => {
  const [dba, oncall, leads] = ladderOf('dba', openIncident, policy, directory);
  if (!dba || !oncall || !leads) throw new Error('a level is missing');

  it('is the group’s members and the people named, who can be paged', () => {
    expect(reachOf(oncall, directory)).toEqual({ userIds: [ana, ben], gaps: [] });
    expect(reachOf(dba, directory)).toEqual({ userIds: [dev], gaps: [] });
    expect(reachOf(oncall, { ...directory, names: new Map([[ben, 'Ben']]) }).userIds).toEqual([ben]);
  });

  it('is nobody of a group that Slack does not know, or that is empty, or of a stranger: each in words', () => {
    const bare = { groups: [{ id: 'SLEADS', handle: 'leads', members: [] }], names: new Map() };
    expect(reachOf(oncall, bare)).toEqual({
      userIds: [],
      gaps: ['Slack knows no user group `oncall`, so nobody could be paged through it.'],
    });
    expect(reachOf(leads, bare).gaps).toEqual(['Nobody is in the user group `leads`, so nobody could be paged through it.']);
    expect(reachOf(dba, bare).gaps).toEqual(['`UDEV`, named by `dba`, is nobody who can be paged.']);
  });

  it('goes on to the first level with somebody new, and says what was missing on the way', () => {
    const withoutOncall = { ...directory, groups: directory.groups.filter(({ handle }) => handle !== 'oncall') };
    expect(firstReached([oncall, leads], withoutOncall)).toMatchObject({
      level: { name: 'leads' },
      userIds: [finn],
      gaps: [expect.any(String)],
    });
    expect(firstReached([oncall, leads], directory, new Set([ana, ben]))).toMatchObject({ level: { name: 'leads' }, gaps: [] });
    expect(firstReached([oncall], directory, new Set([ana, ben]))).toEqual({ level: null, userIds: [], gaps: [] });
  });
});
