import type { KnownBlock } from '@slack/types';
import { type Incident, incidentName } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import { escape, titleLine } from '../../domain/mrkdwn.ts';
import type { Policy } from '../../domain/policy.ts';
import { context } from '../context.ts';
import { section, sections } from '../section.ts';
import { inItsChannel } from '../whereabouts.ts';
import { type Newcomer, nextSteps } from './next-steps.ts';
import { roleCommand } from './role-words.ts';
import type { Situation } from './situation.ts';

/** What the new holder of a role reads in private: what it asks of them, and the next three things to do. */
export function privateNote(newcomer: Newcomer, incident: Incident, policy: Policy, situation: Situation): Message {
  const { role } = newcomer;
  const { title, duties } = policy.roles[role] ?? { title: role, duties: [] };
  const drill = incident.rehearsal ? 'DRILL: ' : '';
  const headline = `${drill}You are *${role}* (${escape(title)}) of ${incidentName(incident)} _${titleLine(incident.title, 150)}_${inItsChannel(incident)}`;
  const steps = nextSteps(newcomer, incident, policy, situation).map((step, index) => `${index + 1}. ${step}`);

  const blocks: KnownBlock[] = [
    section(headline),
    ...(duties.length > 0 ? sections(['*What it asks of you*', ...duties.map((duty) => `• ${escape(duty)}`)]) : []),
    section(['*The next three things*', ...steps].join('\n')),
    context(`Give it to somebody else at any time: \`/incident ${roleCommand(role)} @who\``),
  ];
  return { text: `${drill}You are ${role} of ${incidentName(incident)}: ${titleLine(incident.title, 150)}`, blocks };
}
