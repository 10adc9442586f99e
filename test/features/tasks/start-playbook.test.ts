import { describe, expect, it } from '@jest/globals';
import { checkPolicy } from '../../../src/domain/policy.ts';
import { startPlaybook } from '../../../src/features/tasks/start-playbook.ts';
import { asked, ben } from '../../support/given.ts';

const checked = checkPolicy({
  severities: {
    critical: {
      playbook: {
        investigating: [
          { task: 'Verify the impact', button: "I'll check", not_for: 'reporter' },
          { task: 'Find what changed' },
          { hint: 'Write each step here' },
          { hint: 'Say so at once' },
        ],
      },
    },
  },
});
if (!checked.ok) throw new Error('the policy of this test has mistakes');
const { policy } = checked;
const fresh = { number: 4, titles: [], startedBefore: false };
const start = (before: Partial<{ number: number; titles: string[]; startedBefore: boolean }> = {}) =>
  startPlaybook.decide(asked({ phase: 'investigating' as const }, { policy }), { ...fresh, ...before });

describe('the playbook', () => {
  it('becomes tasks for whoever takes them; the impact is not for the reporter to verify', () => {
    expect(start()).toMatchObject({
      state: [
        { number: 4, title: 'Verify the impact', ownerId: null, notFor: ben, claimLabel: "I'll check", purpose: 'verify-impact' },
        { number: 5, title: 'Find what changed', ownerId: null, notFor: null, claimLabel: "I'll take it", purpose: 'playbook' },
      ],
      entries: [
        { kind: 'playbook_started' },
        { kind: 'task_added', details: { number: 4 } },
        { kind: 'task_added', details: { number: 5 } },
      ],
    });
  });

  it('shows its hints in one message', () => {
    expect(start()).toMatchObject({
      effects: [
        { kind: 'show', board: 'task', ref: '4' },
        { kind: 'show', board: 'task', ref: '5' },
        { kind: 'post', message: { text: expect.stringContaining('• Write each step here\n• Say so at once') } },
      ],
    });
  });

  it('asks for nothing twice', () => {
    expect(start({ titles: ['Find what changed'] })).toMatchObject({ state: [{ title: 'Verify the impact' }] });
    expect(start({ startedBefore: true })).toEqual({ kind: 'accepted' });
  });

  it('says nothing where it has nothing to say', () => {
    expect(startPlaybook.decide(asked({ phase: 'closed' as const }, { policy }), fresh)).toEqual({ kind: 'accepted' });
  });
});
