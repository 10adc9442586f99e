import { describe, expect, it } from '@jest/globals';
import { followUpBoard } from '../../../src/features/followups/follow-up-board.ts';
import type { FollowUp } from '../../../src/features/followups/follow-ups-table.ts';
import { followUpList } from '../../../src/features/followups/followups.ts';
import { offerBoard } from '../../../src/features/followups/offer-board.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { fitMessage } from '../../../src/slack/block-kit/fit.ts';
import { ana, ben, now, openIncident, policy } from '../../support/given.ts';

const scene = { incident: openIncident, policy, permalink: () => '' };
const longest = '*bold* <@U1> @channel '.repeat(150);

const followUp = (over: Partial<FollowUp> = {}): FollowUp => ({
  number: 3,
  title: 'alert on lag',
  ownerId: ana,
  dueAt: new Date('2026-03-06T16:00:00Z'),
  addedBy: ben,
  addedAt: now,
  doneAt: null,
  doneBy: null,
  fromTask: null,
  ...over,
});

const shown = (one: FollowUp) => JSON.stringify(followUpBoard.render(one, scene));

describe('the message of a follow-up', () => {
  it('says who has it until when, and lets it be done', () => {
    expect(shown(followUp())).toContain('With <@UANA> · due <!date^1772812800^{date_short_pretty}');
    expect(shown(followUp())).toContain('"action_id":"ask:follow-up-done"');
    expect(shown(followUp())).not.toContain('take-follow-up');
  });

  it('lets it be taken while nobody has it', () => {
    expect(shown(followUp({ ownerId: null }))).toContain('"action_id":"ask:take-follow-up"');
  });

  it('has no buttons once it is done, and says by whom', () => {
    const done = shown(followUp({ doneAt: now, doneBy: ben }));
    expect(done).toContain('✓ *Done*');
    expect(done).toContain('<@UBEN>');
    expect(done).not.toContain('action_id');
  });

  it('holds the longest title, and mentions nobody whom the title names', () => {
    const message = followUpBoard.render(followUp({ title: longest }), scene);
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/<@U1>|@channel/);
  });
});

describe('the list of follow-ups', () => {
  const many = Array.from({ length: 80 }, (_, index) => followUp({ number: index + 1, title: longest }));

  it('fits into what Slack shows', () => {
    expect(faultsInMessage(fitMessage(followUpList(many, openIncident, now)))).toEqual([]);
  });

  it('has the open ones first and names what is overdue', () => {
    const list = followUpList(
      [followUp({ number: 1, doneAt: now }), followUp({ number: 2, dueAt: new Date('2026-03-01T00:00:00Z') })],
      openIncident,
      now,
    );
    expect(list.text.split('\n')).toEqual([
      '*1 open, 1 done*',
      expect.stringContaining('*2* alert on lag · <@UANA> · *overdue* since'),
      expect.stringContaining('✓ *1* alert on lag · <@UANA> · done'),
    ]);
  });
});

describe('the offer of open tasks', () => {
  const resolved = { ...scene, incident: { ...openIncident, phase: 'resolved' as const } };
  const task = (number: number, title: string) => ({ task: number, title, ownerId: ana, followUp: null });

  it('has a tick for each, and says what was ticked', () => {
    const text = JSON.stringify(offerBoard.render([task(1, 'clean up'), { ...task(2, 'document it'), followUp: 4 }], resolved));
    expect(text.match(/ask:keep-task/g)).toHaveLength(1);
    expect(text).toContain('✓ *Task 2* document it · <@UANA> · follow-up 4');
  });

  it('is taken back when the incident is opened again, and when nothing is left to offer', () => {
    expect(offerBoard.render('taken back', scene)).toMatchObject({ text: 'INC-7 was opened again after this. Its tasks went on.' });
    expect(JSON.stringify(offerBoard.render('taken back', scene))).not.toContain('ask:');
    expect(offerBoard.render([], resolved)).toMatchObject({ text: 'No task is open any more.' });
  });

  it('fits into one message with 60 tasks of 3,000 characters', () => {
    const tasks = Array.from({ length: 60 }, (_, index) => task(index + 1, longest));
    const message = offerBoard.render(tasks, resolved);
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).toContain('… and 15 more');
  });
});
