import { describe, expect, it } from '@jest/globals';
import { nextSteps } from '../../../src/features/roles/next-steps.ts';
import { privateNote } from '../../../src/features/roles/private-note.ts';
import { ana, ben, now, openIncident, policy as bare } from '../../support/given.ts';
import { quiet } from './given-roles.ts';

const policy = {
  ...bare,
  roles: {
    lead: {
      title: 'Incident commander',
      duties: ['Decide & tell', 'One task, one person'],
      firstSteps: ['First <one>', 'Second', 'Third'],
    },
    comms: { title: 'Communications', duties: [], firstSteps: [] },
  },
};
const known = { ...openIncident, impact: 'nobody can pay' };
const asLead = { role: 'lead', userId: ana, takenOver: false };
const busy = {
  holders: new Map([['lead', ana]]),
  tasks: [
    { number: 1, title: 'verify the *impact*', ownerId: null },
    { number: 2, title: 'check replica lag', ownerId: ana },
    { number: 3, title: 'call the vendor', ownerId: ben },
  ],
  nextUpdateAt: now,
  unansweredPages: 1,
};

describe('nextSteps', () => {
  it('are the policy’s first steps while nothing is open', () => {
    const situation = { ...quiet, holders: new Map([['comms', ben]]) };
    expect(nextSteps(asLead, known, policy, situation)).toEqual(['First &lt;one&gt;', 'Second', 'Third']);
  });

  it('begin with what is open in this incident', () => {
    expect(nextSteps(asLead, known, policy, busy)).toEqual([
      'Your task 2 is open: check replica lag',
      'A page is still unanswered: see who can come instead, `/incident page @who why`.',
      'First &lt;one&gt;',
    ]);
  });

  it('let somebody who takes over read first where things stand', () => {
    expect(nextSteps({ ...asLead, takenOver: true }, known, policy, quiet)[0]).toBe('Read where things stand: `/incident catchup`.');
  });

  it('are three, also for a role of which the policy says nothing', () => {
    expect(nextSteps({ role: 'comms', userId: ben, takenOver: true }, known, policy, quiet)).toEqual([
      'Read where things stand: `/incident catchup`.',
      'Say in the channel that you have it, and what you do first.',
      'Write each step in the channel as you take it.',
    ]);
  });

  it('remind comms of the next update and of the impact', () => {
    expect(nextSteps({ role: 'comms', userId: ben, takenOver: false }, openIncident, policy, { ...busy, tasks: [] })).toEqual([
      expect.stringContaining('The next update is due <!date^'),
      'Write down who is affected, and since when: `/incident impact …`.',
      'Say in the channel that you have it, and what you do first.',
    ]);
  });

  it('offer ops a task that waits, its title defused', () => {
    const [first] = nextSteps({ role: 'ops', userId: ben, takenOver: false }, known, policy, { ...busy, tasks: busy.tasks.slice(0, 1) });
    expect(first).toBe('Task 1 waits for somebody: verify the ∗impact∗');
  });
});

describe('privateNote', () => {
  it('says which role of which incident, its duties and the next three things', () => {
    const { text, blocks } = privateNote(asLead, { ...known, title: 'site <down>' }, policy, quiet);
    const shown = JSON.stringify(blocks);

    expect(text).toBe('You are lead of INC-7: site &lt;down&gt;');
    expect(shown).toContain('You are *lead* (Incident commander) of INC-7');
    expect(shown).toContain('<#C7>');
    expect(shown).toContain('• Decide &amp; tell\\n• One task, one person');
    expect(shown).toMatch(/1\. .*2\. .*3\. /);
  });

  it('says that a drill is one', () => {
    expect(privateNote(asLead, { ...known, rehearsal: true }, policy, quiet).text).toMatch(/^DRILL: /);
  });
});
