import { recordWords } from '../facts/record-words.ts';
import { saidSince } from '../facts/said-since.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, listed, quote } from '../words/line.ts';
import { type Section, sectionTitles, unknownWords } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** What the record leaves open; `others` are the sections that ask who knows. */
export function openQuestionsSection(record: IncidentRecord, others: readonly Section[]): Section {
  const open = openLines(record, others);
  return {
    id: 'open-questions',
    isUnknown: false,
    lines: [...writtenLines(record, 'open-questions'), ...(open.length === 0 ? [item`The record leaves none open.`] : open)],
  };
}

export function openLines(record: IncidentRecord, others: readonly Section[]): Line[] {
  const { gaps, tasks, followUps } = record;
  const skipped = skippedAtResolve(record);
  const kept = new Set(followUps.map(({ fromTask }) => fromTask));
  const left = tasks.filter(({ number, doneAt }) => doneAt === null && !kept.has(number));
  return [
    ...others.filter(({ isUnknown }) => isUnknown).map(({ id }) => item`${sectionTitles[id]}: ${unknownWords}`),
    ...(saidSince(record).length === 0 ? [] : [item`Does what was said since it was resolved change the impact or the cause?`]),
    ...(skipped.length === 0 ? [] : [item`Not validated when it was resolved: ${listed(skipped.map((what) => [quote(what)]))}`]),
    ...left.map(({ number, title }) => item`Task ${number} was still open: ${quote(title)}`),
    ...(gaps.length === 0 ? [] : [item`What happened meanwhile? ${recordWords(gaps)}`]),
  ];
}

function skippedAtResolve({ entries }: IncidentRecord): string[] {
  const skipped = entries.findLast(({ kind }) => kind === 'incident_resolved')?.details.skipped;
  return Array.isArray(skipped) ? skipped.filter((what) => typeof what === 'string') : [];
}
