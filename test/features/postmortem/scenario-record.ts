import type { Incident } from '../../../src/domain/incident.ts';
import { severitySchema } from '../../../src/domain/severity.ts';
import type { Entry } from '../../../src/features/postmortem/record/entry.ts';
import type { Option } from '../../../src/features/postmortem/record/options.ts';
import type { FollowUp, IncidentRecord, Page, Task } from '../../../src/features/postmortem/record/record.ts';
import { openIncident, policy } from '../../support/given.ts';
import { momentOf, type Scenario, type Step, type StepOf } from '../../../replay/scenario.ts';

/** A scenario as its record stands at the end, and which step each entry came from. */
export interface Played {
  readonly record: IncidentRecord;
  readonly entryOf: (stepId: string) => Entry | undefined;
}

/** What each act writes on the timeline, as its verb does. */
function actOf(step: Step): (Pick<Entry, 'kind' | 'text'> & Partial<Pick<Entry, 'key' | 'details'>>) | null {
  const { text } = step;
  switch (step.do) {
    case 'say':
    case 'thread':
    case 'upload':
      return { kind: 'message', text };
    case 'declare':
      return { kind: 'incident_declared', key: true, text: `declared ${step.severity}: ${text}`, details: { severity: step.severity } };
    case 'severity':
      return {
        kind: 'severity_changed',
        key: true,
        text: `severity raised to ${step.severity}: ${text}`,
        details: { to: step.severity, why: text },
      };
    case 'phase':
      return { kind: 'phase_changed', key: true, text: `phase changed to ${step.phase}: ${text}`, details: { to: step.phase, why: text } };
    case 'problem':
      return { kind: 'problem_noted', key: true, text };
    case 'update':
      return { kind: 'update_posted', key: true, text };
    case 'task':
      return { kind: 'task_added', text: `added a task: ${text}` };
    case 'task_done':
      return { kind: 'task_done', text: `finished a task (${text})`, details: { result: text } };
    case 'page':
      return { kind: 'page_sent', text: `paged: ${text}` };
    case 'choose':
      return { kind: 'decision_made', key: true, text: `chose option ${step.number}; why: ${text}` };
    case 'resolve':
      return {
        kind: 'incident_resolved',
        key: true,
        text: `resolved: ${text}`,
        details: { fixed: text, cause: step.cause, impact: step.impact },
      };
    case 'role':
    case 'checkpoint':
    case 'ack':
    case 'option':
    case 'followup':
    case 'join':
    case 'edit':
    case 'delete':
    case 'pin':
    case 'react':
      return null;
  }
}

export function play(scenario: Scenario): Played {
  const at: Clock = (step) => new Date(momentOf(scenario, step.at));
  const steps = scenario.steps.slice(scenario.steps.findIndex((step) => step.do === 'declare'));
  const entries = entriesOf(scenario, steps, at);
  const record: IncidentRecord = {
    incident: incidentOf(scenario, steps, at),
    policy,
    entries: [...entries.values()],
    tasks: tasksOf(steps, at),
    checkpoints: [],
    calls: of(steps, 'page').map((step, index) => callOf(step, index + 1, at(step))),
    pages: pagesOf(steps, at),
    roles: of(steps, 'role').map((step) => ({ role: step.role, userId: userId(step.whom ?? step.who), takenAt: at(step), endedAt: null })),
    options: optionsOf(steps, at),
    validations: [],
    followUps: of(steps, 'followup').map((step, index) => followUpOf(step, index + 1, at(step))),
    tollgates: [],
    written: [],
    gaps: [],
    names: new Map(scenario.people.map(({ id, name, bot }) => [userId(id), { name, isApp: bot }])),
  };
  return { record, entryOf: (stepId) => entries.get(stepId) ?? entries.get(targetOf(steps.find(({ id }) => id === stepId))) };
}

type Clock = (step: Step) => Date;

const of = <Do extends Step['do']>(steps: readonly Step[], what: Do): StepOf<Do>[] =>
  steps.filter((step): step is StepOf<Do> => step.do === what);

const targetOf = (step: Step | undefined): string => (step && 'to' in step ? step.to : '');

const userId = (id: string): string => `U${id.toUpperCase().replace('-', '')}`;

/** By the step they came from; an edit, a pin and a deletion change what is there. */
function entriesOf(scenario: Scenario, steps: readonly Step[], at: Clock): Map<string, Entry> {
  const named = (text: string): string => scenario.people.reduce((said, { id }) => said.replaceAll(`@${id}`, `<@${userId(id)}>`), text);
  const entries = new Map<string, Entry>();
  for (const [index, step] of steps.entries()) {
    const act = actOf(step);
    const spot = { channelId: 'C7', ts: `${at(step).getTime() / 1000}.${String(index).padStart(6, '0')}`, threadTs: null };
    const made = { id: index + 1, key: false, at: at(step), authorId: userId(step.who), details: {}, editedAt: null, spot };
    if (act) entries.set(step.id, { ...made, ...act, text: named(act.text) });

    const target = entries.get(targetOf(step));
    if (!target) continue;
    if (step.do === 'edit') entries.set(step.to, { ...target, text: named(step.text), editedAt: at(step) });
    if (step.do === 'pin') entries.set(step.to, { ...target, key: true });
    if (step.do === 'delete') entries.delete(step.to);
  }
  return entries;
}

function incidentOf({ title, severity }: Scenario, steps: readonly Step[], at: Clock): Incident {
  const [declare] = of(steps, 'declare');
  const resolve = of(steps, 'resolve').at(-1);
  const mitigated = of(steps, 'phase').findLast(({ phase }) => phase === 'monitoring');
  if (!declare || !resolve) throw new Error('a scenario declares and resolves');
  return {
    ...openIncident,
    title,
    reported: title,
    severity: severitySchema.parse(of(steps, 'severity').at(-1)?.severity ?? severity),
    phase: 'resolved',
    declaredBy: userId(declare.who),
    declaredAt: at(declare),
    mitigatedAt: mitigated ? at(mitigated) : null,
    resolvedAt: at(resolve),
    endedAs: 'resolved',
    impact: resolve.impact,
    rootCause: resolve.cause,
    mitigation: resolve.text,
  };
}

const tasksOf = (steps: readonly Step[], at: Clock): Task[] =>
  of(steps, 'task').map((step, index) => {
    const done = of(steps, 'task_done').find(({ to }) => to === step.id);
    return {
      number: index + 1,
      title: step.text,
      ownerId: userId(step.owner),
      addedAt: at(step),
      dueAt: null,
      stuckAt: null,
      doneAt: done ? at(done) : null,
      doneBy: done ? userId(done.who) : null,
      result: done?.text ?? null,
    };
  });

const callOf = ({ whom, text, who }: StepOf<'page'>, number: number, calledAt: Date) => ({
  number,
  target: `<@${userId(whom)}>`,
  why: text,
  requestedBy: userId(who),
  calledAt,
  everyoneAt: null,
});

const pagesOf = (steps: readonly Step[], at: Clock): Page[] =>
  of(steps, 'page').map((step, index) => {
    const acknowledged = of(steps, 'ack').find(({ to }) => to === step.id);
    return {
      number: index + 1,
      userId: userId(step.whom),
      level: 0,
      sentAt: at(step),
      acknowledgedAt: acknowledged ? at(acknowledged) : null,
      declinedAt: null,
      escalatedAt: null,
    };
  });

const optionsOf = (steps: readonly Step[], at: Clock): Option[] =>
  of(steps, 'option').map((step) => {
    const { number, text: title, pro, con, impact, recovery } = step;
    const chosen = of(steps, 'choose').find((choice) => choice.number === number);
    const choice = chosen
      ? { chosenAt: at(chosen), chosenBy: userId(chosen.who), reason: chosen.text }
      : { chosenAt: null, chosenBy: null, reason: null };
    return { number, title, pro, con, impact, recovery, offeredAt: at(step), ...choice, wayBack: null, checkedBy: null, objections: [] };
  });

const followUpOf = ({ text, owner }: StepOf<'followup'>, number: number, addedAt: Date): FollowUp => ({
  number,
  title: text,
  ownerId: userId(owner),
  addedAt,
  dueAt: null,
  doneAt: null,
  doneBy: null,
  fromTask: null,
});
