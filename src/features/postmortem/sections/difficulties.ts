import { formatDuration } from '../../../domain/duration.ts';
import { durationsOf } from '../facts/durations.ts';
import { pageAnswers } from '../facts/page-answers.ts';
import { problemsOf } from '../facts/problems.ts';
import { withoutLeadMs } from '../facts/without-lead.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, link, paragraph, person, quote, time } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { checkpointLines } from './checkpoint-lines.ts';
import { writtenLines } from './written.ts';

/** What made it harder to handle, as far as the record shows it, and the running list of problems. */
export function difficultiesSection(record: IncidentRecord): Section {
  const shown = [...pageLines(record), ...leadLines(record), ...checkpointLines(record), ...turnLines(record), ...taskLines(record)];
  const problems = problemLines(record);
  return {
    id: 'difficulties',
    isUnknown: false,
    lines: [
      ...writtenLines(record, 'difficulties'),
      ...(shown.length === 0 ? [paragraph`The record shows none: pages, updates, lead and tasks were in time.`] : shown),
      ...(problems.length === 0
        ? [paragraph`No problem was put on the running list.`]
        : [paragraph`Problems noticed on the way:`, ...problems]),
    ],
  };
}

/** Each with who noticed it and when. */
export const problemLines = (record: IncidentRecord): Line[] =>
  problemsOf(record).map(({ text, authorId, at, spot }) => item`${quote(text)} (${person(authorId)}, ${time(at)}) ${link(spot)}`);

function pageLines(record: IncidentRecord): Line[] {
  const withinMs = record.policy.severities[record.incident.severity].acknowledgeWithinMs;
  return pageAnswers(record)
    .filter(({ answer }) => answer === null || answer.afterMs > withinMs)
    .map(({ call, answer, escalated }) => {
      const on = escalated ? ', and was escalated' : '';
      return answer === null
        ? item`The page of ${quote(call.target)} at ${time(call.calledAt)} was never acknowledged${on}.`
        : item`The page of ${quote(call.target)} at ${time(call.calledAt)} was acknowledged by ${person(answer.userId)} only after ${formatDuration(answer.afterMs)}${on}.`;
    });
}

function leadLines(record: IncidentRecord): Line[] {
  const withoutMs = withoutLeadMs(record);
  const { toLeadMs } = durationsOf(record);
  if (toLeadMs === null) return [item`Nobody led.`];
  return withoutMs <= record.policy.noLeadAfterMs
    ? []
    : [item`Nobody led for ${formatDuration(withoutMs)} in all; the first lead came after ${formatDuration(toLeadMs)}.`];
}

/** It was thought to be over, and was not. */
const turnLines = ({ entries }: IncidentRecord): Line[] =>
  entries
    .filter(({ kind, details }) => kind === 'incident_reopened' || (kind === 'phase_changed' && details.from === 'monitoring'))
    .map(({ kind, at, text, spot }) =>
      kind === 'incident_reopened'
        ? item`It was ${quote(text)} (${time(at)}) ${link(spot)}`
        : item`It was thought to be mitigated, and was not: ${quote(text)} (${time(at)}) ${link(spot)}`,
    );

const taskLines = ({ entries, tasks }: IncidentRecord): Line[] => [
  ...entries
    .filter(({ kind }) => kind === 'task_stuck')
    .map(({ authorId, at, text, spot }) => item`${person(authorId)} ${quote(text)} (${time(at)}) ${link(spot)}`),
  ...tasks.flatMap(({ number, title, dueAt, doneAt }) =>
    dueAt && doneAt && doneAt > dueAt
      ? [item`Task ${number}, ${quote(title)}, was done ${formatDuration(doneAt.getTime() - dueAt.getTime())} after it was due.`]
      : [],
  ),
];
