import type { Incident } from '../../../src/domain/incident.ts';
import { phaseSchema } from '../../../src/domain/phase.ts';
import { severitySchema } from '../../../src/domain/severity.ts';
import type { Entry } from '../../../src/features/postmortem/record/entry.ts';
import type { Option } from '../../../src/features/postmortem/record/options.ts';
import type { FollowUp, IncidentRecord, Page, Role, Task } from '../../../src/features/postmortem/record/record.ts';
import { openIncident, policy } from '../../support/given.ts';
import type { Scenario, Step } from './scenario.ts';

/** A scenario as its record stands at the end, and which step each entry came from. */
export interface Played {
  readonly record: IncidentRecord;
  readonly entryOf: (stepId: string) => Entry | undefined;
}

/** What each act writes on the timeline, as its verb does. */
const acts: Partial<Record<Step['do'], { kind: string; key?: true; text: (step: Step) => string }>> = {
  declare: { kind: 'incident_declared', key: true, text: ({ severity, text }) => `declared ${severity}: ${text}` },
  role: { kind: 'role_taken', text: ({ role }) => `took ${role}` },
  severity: { kind: 'severity_changed', key: true, text: ({ severity, text }) => `severity changed to ${severity}: ${text}` },
  phase: { kind: 'phase_changed', key: true, text: ({ phase, text }) => `phase changed to ${phase}: ${text}` },
  problem: { kind: 'problem_noted', key: true, text: ({ text }) => text },
  update: { kind: 'update_posted', key: true, text: ({ text }) => text },
  checkpoint: { kind: 'checkpoint_set', text: ({ text }) => `set a checkpoint: ${text}` },
  task: { kind: 'task_added', text: ({ text }) => `added a task: ${text}` },
  task_done: { kind: 'task_done', text: ({ text }) => `finished a task (${text})` },
  page: { kind: 'page_sent', text: ({ text }) => `paged: ${text}` },
  ack: { kind: 'page_acknowledged', text: () => 'is on the way' },
  option: { kind: 'option_offered', text: ({ text }) => `option: ${text}` },
  choose: { kind: 'decision_made', key: true, text: ({ number, text }) => `chose option ${number}; why: ${text}` },
  resolve: { kind: 'incident_resolved', key: true, text: ({ text }) => `resolved: ${text}` },
  followup: { kind: 'follow_up_added', text: ({ text }) => `added a follow-up: ${text}` },
  say: { kind: 'message', text: ({ text }) => text },
  thread: { kind: 'message', text: ({ text }) => text },
  upload: { kind: 'message', text: ({ text }) => text },
};

export function play(scenario: Scenario): Played {
  const at = (step: Step): Date => new Date(scenario.clock_start.getTime() + minutesOf(step.at) * 60_000);
  const declared = scenario.steps.findIndex((step) => step.do === 'declare');
  const steps = scenario.steps.slice(declared);
  const named = (text: string): string => scenario.people.reduce((said, { id }) => said.replaceAll(`@${id}`, `<@${userId(id)}>`), text);

  const entries = new Map<string, Entry>();
  for (const [index, step] of steps.entries()) {
    const act = acts[step.do];
    if (act)
      entries.set(step.id, {
        id: index + 1,
        kind: act.kind,
        key: act.key ?? false,
        at: at(step),
        authorId: userId(step.who),
        text: named(act.text(step)),
        details: detailsOf(step),
        editedAt: null,
        spot: { channelId: 'C7', ts: `${at(step).getTime() / 1000}.${String(index).padStart(6, '0')}`, threadTs: null },
      });
    const target = entries.get(step.to);
    if (!target) continue;
    if (step.do === 'edit') entries.set(step.to, { ...target, text: named(step.text), editedAt: at(step) });
    if (step.do === 'pin') entries.set(step.to, { ...target, key: true });
    if (step.do === 'delete') entries.delete(step.to);
  }

  const record: IncidentRecord = {
    incident: incidentOf(scenario, steps, at),
    policy,
    entries: [...entries.values()],
    tasks: tasksOf(steps, at),
    checkpoints: [],
    calls: steps.filter((step) => step.do === 'page').map((step, index) => callOf(step, index + 1, at(step))),
    pages: pagesOf(steps, at),
    roles: rolesOf(steps, at),
    options: optionsOf(steps, at),
    validations: [],
    followUps: followUpsOf(steps, at),
    tollgates: [],
    written: [],
    gaps: [],
    names: new Map(scenario.people.map(({ id, name, bot }) => [userId(id), { name, isApp: bot }])),
  };
  return { record, entryOf: (stepId) => entries.get(entries.has(stepId) ? stepId : (steps.find(({ id }) => id === stepId)?.to ?? '')) };
}

const userId = (id: string): string => `U${id.toUpperCase().replace('-', '')}`;

function minutesOf(at: string): number {
  const [hours = '0', minutes = '0'] = at.slice(1).split(':');
  return Number(hours) * 60 + Number(minutes);
}

function detailsOf(step: Step): Readonly<Record<string, unknown>> {
  if (step.do === 'resolve') return { fixed: step.text, cause: step.cause, impact: step.impact, skipped: [] };
  if (step.do === 'severity') return { to: step.severity, why: step.text };
  if (step.do === 'declare') return { severity: step.severity };
  if (step.do === 'phase') return { from: step.phase === 'investigating' ? 'monitoring' : 'investigating', to: step.phase, why: step.text };
  return step.do === 'task_done' ? { result: step.text } : {};
}

function incidentOf(scenario: Scenario, steps: readonly Step[], at: (step: Step) => Date): Incident {
  const last = (what: Step['do']) => steps.findLast((step) => step.do === what);
  const [declare, resolve] = [last('declare'), last('resolve')];
  const mitigated = steps.findLast((step) => step.do === 'phase' && step.phase === 'monitoring');
  if (!declare) throw new Error('a scenario declares');
  return {
    ...openIncident,
    title: scenario.title,
    reported: scenario.title,
    severity: severitySchema.parse(last('severity')?.severity ?? scenario.severity),
    phase: phaseSchema.parse(resolve ? 'resolved' : 'investigating'),
    declaredBy: userId(declare.who),
    declaredAt: at(declare),
    mitigatedAt: mitigated ? at(mitigated) : null,
    resolvedAt: resolve ? at(resolve) : null,
    endedAs: resolve ? 'resolved' : null,
    impact: resolve?.impact ?? null,
    rootCause: resolve?.cause ?? null,
    mitigation: resolve?.text ?? null,
  };
}

const tasksOf = (steps: readonly Step[], at: (step: Step) => Date): Task[] =>
  steps
    .filter((step) => step.do === 'task')
    .map((step, index) => {
      const { id, owner, text } = step;
      const done = steps.find((other) => other.do === 'task_done' && other.to === id);
      return {
        number: index + 1,
        title: text,
        ownerId: userId(owner),
        addedAt: at(step),
        dueAt: null,
        stuckAt: null,
        doneAt: done ? at(done) : null,
        doneBy: done ? userId(done.who) : null,
        result: done?.text ?? null,
      };
    });

const callOf = ({ whom = '', text, who }: Step, number: number, calledAt: Date) => ({
  number,
  target: `<@${userId(whom)}>`,
  why: text,
  requestedBy: userId(who),
  calledAt,
  everyoneAt: null,
});

const pagesOf = (steps: readonly Step[], at: (step: Step) => Date): Page[] =>
  steps
    .filter((step) => step.do === 'page')
    .map((step, index) => {
      const acknowledged = steps.find((other) => other.do === 'ack' && other.to === step.id);
      return {
        number: index + 1,
        userId: userId(step.whom ?? ''),
        level: 0,
        sentAt: at(step),
        acknowledgedAt: acknowledged ? at(acknowledged) : null,
        declinedAt: null,
        escalatedAt: null,
      };
    });

const rolesOf = (steps: readonly Step[], at: (step: Step) => Date): Role[] =>
  steps
    .filter((step) => step.do === 'role')
    .map((step) => ({ role: step.role, userId: userId(step.whom ?? step.who), takenAt: at(step), endedAt: null }));

const optionsOf = (steps: readonly Step[], at: (step: Step) => Date): Option[] =>
  steps
    .filter((step) => step.do === 'option')
    .map((step) => {
      const { number, text, pro, con, impact, recovery } = step;
      const chosen = steps.find((other) => other.do === 'choose' && other.number === number);
      return {
        number,
        title: text,
        pro,
        con,
        impact,
        recovery,
        offeredAt: at(step),
        chosenAt: chosen ? at(chosen) : null,
        chosenBy: chosen ? userId(chosen.who) : null,
        reason: chosen?.text ?? null,
        wayBack: null,
        checkedBy: null,
        objections: [],
      };
    });

const followUpsOf = (steps: readonly Step[], at: (step: Step) => Date): FollowUp[] =>
  steps
    .filter((step) => step.do === 'followup')
    .map((step, index) => ({
      number: index + 1,
      title: step.text,
      ownerId: userId(step.owner),
      addedAt: at(step),
      dueAt: null,
      doneAt: null,
      doneBy: null,
      fromTask: null,
    }));
