import type { Task } from '../../../src/features/tasks/tasks-table.ts';
import { ben, now } from '../../support/given.ts';

export const cleo = 'UCLEO';

/** Task 3, open and with nobody; `over` says what is different. */
export const aTask = (over: Partial<Task> = {}): Task => ({
  number: 3,
  title: 'check replica lag',
  ownerId: null,
  dueAt: null,
  addedBy: ben,
  addedAt: now,
  notFor: null,
  purpose: null,
  claimLabel: null,
  stuckAt: null,
  doneAt: null,
  doneBy: null,
  result: null,
  ...over,
});

/** Every text that people give, at its worst. */
export const hostileText = `<!channel> <@UANA> *bold* <script>alert(1)</script> \`x\` 🚨 שלום @here\n${'long words '.repeat(280)}`;
