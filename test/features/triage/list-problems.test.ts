import { expect, it } from '@jest/globals';
import { listProblems } from '../../../src/features/triage/index.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { asked, now } from '../../support/given.ts';

const replyTo = (problems: Parameters<typeof listProblems.decide>[1]) => {
  const decision = listProblems.decide(asked({}), problems);
  if (decision.kind !== 'accepted' || typeof decision.reply !== 'object') throw new Error('no list');
  return decision.reply;
};

it('says that there is none, and how to note one', () => {
  const reply = replyTo([]);
  expect(reply.text).toBe('No problem is noted in INC-7 yet.');
  expect(JSON.stringify(reply.blocks)).toContain('form:problem');
});

it('numbers them, with who and when', () => {
  const shown = JSON.stringify(replyTo([{ text: 'no alert', authorId: 'UBEN', occurredAt: now }]).blocks);
  expect(shown).toContain('1. no alert · <@UBEN>');
});

it('stays within what Slack takes, however many there are, and says how many it leaves out', () => {
  const many = Array.from({ length: 200 }, () => ({ text: 'x'.repeat(3_000), authorId: 'UBEN', occurredAt: now }));
  const reply = replyTo(many);
  expect(faultsInMessage(reply)).toEqual([]);
  expect(JSON.stringify(reply.blocks)).toContain('160 more');
});
