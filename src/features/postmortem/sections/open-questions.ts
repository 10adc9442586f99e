import { recordWords } from '../facts/record-words.ts';
import { saidSince } from '../facts/said-since.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, listed, quote } from '../words/line.ts';
import { type Section, sectionTitles, unknownWords } from '../words/section.ts';
import { impactSection } from './impact.ts';
import { mitigationSection } from './mitigation.ts';
import { preventionSection } from './prevention.ts';
import { reviewSection } from './review.ts';
import { rootCauseSection } from './root-cause.ts';
import { tollgatesSection } from './tollgates.ts';
import { wentWellSection } from './went-well.ts';
import { writtenLines } from './written.ts';

/** What the record leaves open, and what people have added to it. */
export function openQuestionsSection(record: IncidentRecord): Section {
  const open = openLines(record);
  return {
    id: 'open-questions',
    isUnknown: false,
    lines: [...writtenLines(record, 'open-questions'), ...(open.length === 0 ? [item`The record leaves none open.`] : open)],
  };
}

export function openLines(record: IncidentRecord): Line[] {
  const { gaps, tasks, followUps } = record;
  const skipped = skippedAtResolve(record);
  const kept = new Set(followUps.map(({ fromTask }) => fromTask));
  const left = tasks.filter(({ number, doneAt }) => doneAt === null && !kept.has(number));
  return [
    ...unknownLines(record),
    ...(saidSince(record).length === 0 ? [] : [item`Does what was said since it was resolved change the impact or the cause?`]),
    ...(skipped.length === 0 ? [] : [item`Not validated when it was resolved: ${listed(skipped.map((what) => [quote(what)]))}`]),
    ...left.map(({ number, title }) => item`Task ${number} was still open: ${quote(title)}`),
    ...(gaps.length === 0 ? [] : [item`What happened meanwhile? ${recordWords(gaps)}`]),
  ];
}

/** The sections that nobody has filled yet; the others are computed. */
const askingWhoKnows = [
  impactSection,
  rootCauseSection,
  mitigationSection,
  wentWellSection,
  tollgatesSection,
  preventionSection,
  reviewSection,
];

const unknownLines = (record: IncidentRecord): Line[] =>
  askingWhoKnows
    .map((section) => section(record))
    .filter(({ isUnknown }) => isUnknown)
    .map(({ id }) => item`${sectionTitles[id]}: ${unknownWords}`);

function skippedAtResolve({ entries }: IncidentRecord): string[] {
  const skipped = entries.findLast(({ kind }) => kind === 'incident_resolved')?.details.skipped;
  return Array.isArray(skipped) ? skipped.filter((what) => typeof what === 'string') : [];
}
