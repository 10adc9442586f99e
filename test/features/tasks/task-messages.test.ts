import { describe, expect, it } from '@jest/globals';
import { taskBoard } from '../../../src/features/tasks/task-board.ts';
import { taskList } from '../../../src/features/tasks/tasks.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { fitMessage } from '../../../src/slack/block-kit/fit.ts';
import { ana, ben, now, openIncident, policy } from '../../support/given.ts';
import { aTask, hostileText } from './given-tasks.ts';

const scene = { incident: openIncident, policy, permalink: () => '' };
const labels = (message: object): string[] =>
  [...JSON.stringify(message).matchAll(/"plain_text","text":"([^"]*)"/g)].map(([, label = '']) => label);

describe('a task’s message', () => {
  it('offers it while nobody owns it, in the policy’s words if it has any', () => {
    expect(labels(taskBoard.render(aTask(), scene))).toEqual(["I'll take it", 'Done', 'Stuck', 'Reassign']);
    expect(labels(taskBoard.render(aTask({ claimLabel: "I'll check", notFor: ben }), scene))).toEqual([
      "I'll check",
      'Done',
      'Stuck',
      'Reassign',
    ]);
    expect(labels(taskBoard.render(aTask({ ownerId: ana }), scene))).toEqual(['Done', 'Stuck', 'Reassign']);
  });

  it('says who has it, until when, and that it is stuck', () => {
    const message = taskBoard.render(aTask({ ownerId: ana, dueAt: now, stuckAt: now }), scene);
    expect(JSON.stringify(message)).toMatch(/With <@UANA> · due <!date\^\d+\^\{date_short_pretty} \{time}\|[^>]+> · \*stuck\* since/);
  });

  it('has no buttons once it is done, or the incident is over', () => {
    expect(labels(taskBoard.render(aTask({ doneAt: now, doneBy: ben, result: 'in sync' }), scene))).toEqual([]);
    const over = { ...scene, incident: { ...openIncident, phase: 'resolved' as const } };
    expect(labels(taskBoard.render(aTask({ ownerId: ana }), over))).toEqual([]);
  });

  it.each([{}, { ownerId: ana, dueAt: now }, { doneAt: now, doneBy: ben, result: hostileText }])(
    'fits Slack and stays text: %j',
    (over) => {
      const message = taskBoard.render(aTask({ title: hostileText, ...over }), scene);
      expect(faultsInMessage(message)).toEqual([]);
      expect(JSON.stringify(message)).not.toMatch(/<!channel>|<script>|\*bold\*/);
    },
  );
});

describe('the list of tasks', () => {
  it('has the open ones first, and says what is overdue or stuck', () => {
    const later = new Date(now.getTime() + 60_000);
    const lines = taskList(
      [aTask({ number: 1, doneAt: now }), aTask({ number: 2, dueAt: now, ownerId: ana }), aTask({ stuckAt: now })],
      later,
    ).text;
    expect(lines.split('\n').map((line) => line.slice(0, 32))).toEqual([
      '*2 open, 1 done*',
      '• *2* check replica lag · <@UANA',
      '• *3* check replica lag · _nobod',
      '✓ *1* check replica lag · _nobod',
    ]);
    expect(lines).toContain('*overdue* since');
    expect(lines).toContain('*stuck*');
  });

  it.each([1, 60, 500])('fits Slack with %i long tasks', (count) => {
    const all = Array.from({ length: count }, (_, index) =>
      aTask({ number: index + 1, title: hostileText, ownerId: 'U012345678AB', dueAt: now, stuckAt: now }),
    );
    const message = taskList(all, new Date(now.getTime() + 1));
    expect(fitMessage(message).blocks).toEqual(message.blocks);
    const shown = JSON.stringify(message.blocks ?? []).match(/• \*\d+\*/g) ?? [];
    expect(shown).toHaveLength(Math.min(count, 65));
  });
});
