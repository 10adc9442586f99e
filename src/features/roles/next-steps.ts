import type { Incident } from '../../domain/incident.ts';
import { dateToken, escape, titleLine } from '../../domain/mrkdwn.ts';
import type { Policy } from '../../domain/policy.ts';
import { roleCommand } from './role-words.ts';
import type { Situation } from './situation.ts';

/** Whose next steps are wanted. `takenOver`: somebody had the role before. */
export interface Newcomer {
  readonly role: string;
  readonly userId: string;
  readonly takenOver: boolean;
}

const stepsMax = 3;
const openFirst = 2;

const always = [
  'Say in the channel that you have it, and what you do first.',
  'Read where things stand: `/incident catchup`.',
  'Write each step in the channel as you take it.',
];

/** The next three things to do: what is open in this incident comes first, the policy's first steps fill up. */
export function nextSteps(newcomer: Newcomer, incident: Incident, policy: Policy, situation: Situation): string[] {
  const open = openSteps(newcomer, incident, policy, situation);
  const first = (policy.roles[newcomer.role]?.firstSteps ?? []).map(escape);
  return [...new Set([...open.slice(0, openFirst), ...first, ...open.slice(openFirst), ...always])].slice(0, stepsMax);
}

function openSteps({ role, userId, takenOver }: Newcomer, { impact }: Incident, policy: Policy, situation: Situation): string[] {
  const { tasks, nextUpdateAt, unansweredPages, holders } = situation;
  const own = tasks
    .filter(({ ownerId }) => ownerId === userId)
    .map(({ number, title }) => `Your task ${number} is open: ${titleLine(title, 120)}`);
  const unowned = tasks.find(({ ownerId }) => ownerId === null);
  const vacant = Object.keys(policy.roles).filter((name) => name !== role && !holders.has(name));

  const leads = role === 'lead';
  const speaks = leads || role === 'comms';
  return [
    ...(takenOver ? ['Read where things stand: `/incident catchup`.'] : []),
    ...own,
    ...(leads && unansweredPages > 0 ? ['A page is still unanswered: see who can come instead, `/incident page @who why`.'] : []),
    ...(unowned && leads ? [`Give task ${unowned.number} to somebody: ${titleLine(unowned.title, 120)}`] : []),
    ...(unowned && role === 'ops' ? [`Task ${unowned.number} waits for somebody: ${titleLine(unowned.title, 120)}`] : []),
    ...(speaks && nextUpdateAt ? [`The next update is due ${dateToken(nextUpdateAt, '{time}')}: \`/incident update what is known\`.`] : []),
    ...(speaks && !impact ? ['Write down who is affected, and since when: `/incident impact …`.'] : []),
    ...(leads && vacant.length > 0 ? [`Nobody has ${vacant.join(', ')} yet: \`/incident ${roleCommand(vacant[0] ?? '')} @who\`.`] : []),
  ];
}
