import { describe, expect, it } from '@jest/globals';
import { checkInBoard } from '../../../src/features/checkpoints/check-in-board.ts';
import type { CheckIn } from '../../../src/features/checkpoints/check-ins-table.ts';
import { checkpointBoard } from '../../../src/features/checkpoints/checkpoint-board.ts';
import { checkpointList } from '../../../src/features/checkpoints/checkpoints.ts';
import { update } from '../../../src/features/checkpoints/index.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { fitMessage } from '../../../src/slack/block-kit/fit.ts';
import { ana, asked, ben, now, openIncident, policy } from '../../support/given.ts';
import { aCheckpoint, aLedger, at } from './given-checkpoints.ts';

const scene = { incident: openIncident, policy, permalink: () => '' };
const hostileText = `<!channel> <@UANA> *bold* <script> \`x\` שלום @here\n${'long words '.repeat(280)}`;
const labels = (message: object): string[] =>
  [...JSON.stringify(message).matchAll(/"plain_text","text":"([^"]*)"/g)].map(([, label = '']) => label);
const aCheckIn = (over: Partial<CheckIn> = {}): CheckIn => ({
  task: 1,
  userId: ben,
  answer: null,
  found: null,
  answeredAt: null,
  title: 'check lag',
  ownerId: ben,
  dueAt: null,
  doneAt: null,
  isAskedAgain: false,
  ...over,
});
const quiet = { isPutOff: false, overdue: [], checkIns: [] };
const drawn = (checkpoint: ReturnType<typeof aCheckpoint>, over = {}) => checkpointBoard.render({ checkpoint, ...quiet, ...over }, scene);

describe('the message of a checkpoint', () => {
  it('asks the one who answers, with the ways to answer', () => {
    const message = drawn(aCheckpoint());
    expect(message.text).toBe('*Checkpoint 3* · <@UANA>, an update is due. What is new?');
    expect(labels(message)).toEqual(['Post update', 'Nothing new', '10 more minutes']);
    expect(labels(drawn(aCheckpoint({ snoozes: 1 })))).toEqual(['Post update', 'Nothing new']);
  });

  it.each([
    ['everyone', aCheckpoint({ askedOf: null }), '<!channel>, an update is due'],
    ['what was set', aCheckpoint({ repeating: false, question: 'in sync?' }), 'it is time to check: in sync?'],
    ['late', aCheckpoint({ dueAt: at(-14) }), '(This comes 12 min late: I could not send it in time.)'],
  ])('asks %s', (_case, checkpoint, words) => {
    expect(drawn(checkpoint).text).toContain(words);
  });

  it.each([
    [
      'an update',
      aCheckpoint({ metAt: now, metBy: ben, metWith: 'update', outcome: 'met', settledAt: now }),
      '✓ answered with an update by <@UBEN>',
    ],
    [
      'nothing new',
      aCheckpoint({ metAt: now, metBy: ben, metWith: 'nothing new', outcome: 'late', settledAt: now }),
      '✓ nothing new, says <@UBEN>',
    ],
    ['silence', aCheckpoint({ outcome: 'missed', settledAt: now }), 'missed: no answer came in time'],
    ['the end', aCheckpoint({ settledAt: now }), 'not needed any more'],
  ])('ends with %s, and has no buttons then', (_case, checkpoint, words) => {
    expect(drawn(checkpoint).text).toContain(words);
    expect(labels(drawn(checkpoint))).toEqual([]);
  });

  it('says that it was put off', () => {
    const message = drawn(aCheckpoint({ snoozes: 1, snoozedBy: ben, dueAt: at(10) }), { isPutOff: true });
    expect(message.text).toMatch(/put off to <!date\^\d+\^\{time\}\|2026-03-02 02:10 UTC> by <@UBEN>/);
    expect(labels(message)).toEqual([]);
  });

  it('fits Slack with sixty overdue tasks and sixty check-ins', () => {
    const overdue = Array.from({ length: 60 }, (_, index) => ({ number: index + 1, title: hostileText, ownerId: ben, dueAt: now }));
    const checkIns = overdue.map(({ number }) => aCheckIn({ task: number, answer: 'stuck', title: hostileText }));
    const message = drawn(aCheckpoint({ question: hostileText }), { overdue, checkIns });
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/<!channel>|<script>|\*bold\*/);
    expect(JSON.stringify(message)).toContain('60 of 60 answered');
  });
});

describe('a check-in', () => {
  const ask = (checkIns: CheckIn[]) => checkInBoard.render({ checkpoint: 3, checkIns }, scene);

  it('asks about each task', () => {
    const answers = ['On it', 'Stuck', 'Found something', 'Done'];
    expect(labels(ask([aCheckIn(), aCheckIn({ task: 2 })]))).toEqual([...answers, ...answers]);
  });

  it.each([
    ['answered', { answer: 'on it' as const }, 'You said: on it'],
    ['found', { answer: 'found' as const, found: 'a full disk' }, 'You found something: a full disk'],
    ['done meanwhile', { doneAt: now }, '✓ Done'],
    ['given to somebody else', { ownerId: ana }, 'Somebody else has it now.'],
    ['asked again', { isAskedAgain: true }, 'Asked again since.'],
  ])('asks no more once it is %s', (_case, over, words) => {
    expect(labels(ask([aCheckIn(over)]))).toEqual([]);
    expect(JSON.stringify(ask([aCheckIn(over)]))).toContain(words);
  });

  it('fits Slack with sixty long tasks', () => {
    const message = ask(Array.from({ length: 60 }, (_, index) => aCheckIn({ task: index + 1, title: hostileText, dueAt: now })));
    expect(fitMessage(message)).toEqual(message);
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).toContain('… and 48 more tasks of yours');
  });
});

describe('the list of checkpoints', () => {
  it('says what came of each, and how late', () => {
    const { text } = checkpointList([
      aCheckpoint({ number: 1, outcome: 'met', metAt: at(1), metBy: ana, settledAt: at(1) }),
      aCheckpoint({ number: 2, outcome: 'missed', settledAt: at(13) }),
      aCheckpoint({ number: 3 }),
      aCheckpoint({ number: 4, askedAt: null, dueAt: at(20), question: 'in sync?' }),
      aCheckpoint({ number: 5, askedAt: null, settledAt: now }),
    ]);
    expect(text.replaceAll(/<!date[^|]*\|([^>]*)>/g, '$1').split('\n')).toEqual([
      '*Checkpoints:* 1 met, 0 late, 1 missed',
      '• *3* · due 01:58 · *waiting for an answer*',
      '• *4* in sync? · due 02:20 · not asked yet',
      '• *2* · due 01:58 · *missed*, 15 min after',
      '• *1* · due 01:58 · *met* by <@UANA>, 3 min after',
    ]);
  });

  it.each([60, 400])('fits Slack with %i of them', (count) => {
    const all = Array.from({ length: count }, (_, index) =>
      aCheckpoint({ number: index + 1, question: hostileText, outcome: 'late', metAt: at(9), metBy: 'U012345678AB', settledAt: at(9) }),
    );
    const message = checkpointList(all);
    expect(fitMessage(message).blocks).toEqual(message.blocks);
  });
});

describe('an update in the channel', () => {
  it('fits Slack and stays text, whatever was written', () => {
    const decision = update.decide(asked({ text: hostileText, nextInMs: null }), aLedger());
    const posted = decision.kind === 'accepted' ? decision.effects?.find(({ kind }) => kind === 'post') : undefined;
    const message = posted?.kind === 'post' ? posted.message : { text: '' };
    expect(faultsInMessage(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/<!channel>|<script>|\*bold\*/);
  });
});
