import { formatDuration } from '../../../domain/duration.ts';
import { checkpointWords } from '../facts/checkpoint-counts.ts';
import { durationsOf, durationWords } from '../facts/durations.ts';
import { pageAnswers } from '../facts/page-answers.ts';
import { problemsOf } from '../facts/problems.ts';
import { withoutLeadMs } from '../facts/without-lead.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { writtenLines } from './written.ts';

export function numbersSection(record: IncidentRecord): Section {
  const { entries, tasks, followUps } = record;
  const messages = entries.filter(({ kind }) => kind === 'message');
  const answers = pageAnswers(record);
  const answered = answers.flatMap(({ answer }) => (answer ? [answer.afterMs] : []));
  return {
    id: 'numbers',
    isUnknown: false,
    lines: [
      ...writtenLines(record, 'numbers'),
      ...durationWords(record, durationsOf(record)).map(([name, words]) => item`${name}: ${words}`),
      item`Without a lead: ${formatDuration(withoutLeadMs(record))}`,
      item`Checkpoints: ${checkpointWords(record)}`,
      item`Pages: ${answers.length}, answered ${answered.length}${answered.length === 0 ? '' : `, the slowest after ${formatDuration(Math.max(...answered))}`}`,
      item`Tasks: ${tasks.length}, done ${tasks.filter(({ doneAt }) => doneAt).length}`,
      item`Problems noticed: ${problemsOf(record).length}`,
      item`Follow-ups: ${followUps.length}, done ${followUps.filter(({ doneAt }) => doneAt).length}`,
      item`Messages: ${messages.length} by ${new Set(messages.map(({ authorId }) => authorId)).size} people and apps, ${messages.filter(({ key }) => key).length} marked`,
    ],
  };
}
