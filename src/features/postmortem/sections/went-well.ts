import { formatDuration } from '../../../domain/duration.ts';
import { checkpointCounts } from '../facts/checkpoint-counts.ts';
import { durationsOf } from '../facts/durations.ts';
import { pageAnswers } from '../facts/page-answers.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item, type Line } from '../words/line.ts';
import { type Section, unknown } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** What the record shows to have gone as the policy wishes; what people found good, only they can say. */
export function wentWellSection(record: IncidentRecord): Section {
  const written = writtenLines(record, 'went-well');
  return { id: 'went-well', isUnknown: written.length === 0, lines: [...(written.length === 0 ? [unknown] : written), ...shown(record)] };
}

function shown(record: IncidentRecord): Line[] {
  const { policy, incident } = record;
  const { toLeadMs } = durationsOf(record);
  const answers = pageAnswers(record);
  const withinMs = policy.severities[incident.severity].acknowledgeWithinMs;
  const allAnswered = answers.length > 0 && answers.every(({ answer }) => answer !== null && answer.afterMs <= withinMs);
  const { met, late, missed } = checkpointCounts(record);
  return [
    ...(toLeadMs !== null && toLeadMs <= policy.noLeadAfterMs ? [item`Somebody led after ${formatDuration(toLeadMs)}.`] : []),
    ...(allAnswered ? [item`Every page was answered within ${formatDuration(withinMs)}.`] : []),
    ...(met > 0 && late + missed === 0 ? [item`Every update that was due came in time.`] : []),
  ];
}
