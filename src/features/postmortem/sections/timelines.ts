import { castOf } from '../facts/cast.ts';
import { keyTimeline } from '../key-moments/key-timeline.ts';
import type { IncidentRecord } from '../record/record.ts';
import { type Line, paragraph } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { entryLine } from './entry-line.ts';
import { writtenLines } from './written.ts';

/** How the lines came to be chosen: a reader must not take them for all there was. */
export const howChosen: Line = paragraph`Decisions, updates at the turning points and messages marked 📌 come first; the other messages were chosen by the words in them, so some that matter may be missing. Mark them with 📌 and they stand here.`;

export const keyTimelineLines = (record: IncidentRecord): Line[] =>
  keyTimeline(record.entries, castOf(record)).map(({ entry, consequences }) => entryLine(entry, consequences));

export const keyTimelineSection = (record: IncidentRecord): Section => ({
  id: 'key-timeline',
  isUnknown: false,
  lines: [...writtenLines(record, 'key-timeline'), ...keyTimelineLines(record), howChosen],
});

/** Every act that a reader needs, and every marked message. */
export const fullTimelineSection = (record: IncidentRecord): Section => ({
  id: 'full-timeline',
  isUnknown: false,
  lines: [...writtenLines(record, 'full-timeline'), ...record.entries.filter(({ key }) => key).map((entry) => entryLine(entry))],
});
