import { checkpointWords } from '../facts/checkpoint-counts.ts';
import { durationsOf, durationWords } from '../facts/durations.ts';
import { recordWords } from '../facts/record-words.ts';
import type { IncidentRecord } from '../record/record.ts';
import { problemLines } from '../sections/difficulties.ts';
import { saidSinceLines } from '../sections/said-since-lines.ts';
import { decisionLines } from '../sections/mitigation.ts';
import { openLines } from '../sections/open-questions.ts';
import { whoDidWhat } from '../sections/people.ts';
import { followUpLines } from '../sections/prevention.ts';
import { reportedLines } from '../sections/reported.ts';
import { statedLines } from '../sections/stated.ts';
import { headline } from '../sections/summary.ts';
import { howChosen, keyTimelineLines } from '../sections/timelines.ts';
import { item, type Line, type Piece, strong } from '../words/line.ts';
import { type SectionId, sectionTitles, unknown } from '../words/section.ts';

/** A part of the summary message. */
export interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
  /** When room is short, a lower one keeps more of its lines in the message itself. */
  readonly rank: number;
  /** It says what the incident was; the others tell how it went. */
  readonly isFact?: true;
  /** Nobody has said it yet: its button fills in this section. */
  readonly fills?: SectionId;
}

/** The summary's parts in the order in which they are read. */
export function partsOf(record: IncidentRecord): Part[] {
  const known: Part[] = [
    {
      title: '',
      lines: [...headline(record), numbersLine(record), item`Checkpoints: ${checkpointWords(record)}`, item`${recordWords(record.gaps)}`],
      rank: 0,
      isFact: true,
    },
    stated('impact', record, 'impact'),
    { title: sectionTitles.reported, lines: reportedLines(record), rank: 3 },
    stated('root-cause', record, 'cause'),
    withMore(stated('mitigation', record, 'fixed'), decisionLines(record)),
    { title: 'Said since it was resolved', lines: saidSinceLines(record), rank: 2 },
    { title: sectionTitles['key-timeline'], lines: [...keyTimelineLines(record), howChosen], rank: 1 },
    { title: 'Who did what', lines: whoDidWhat(record), rank: 6 },
    { title: 'Problems noticed', lines: problemLines(record), rank: 5 },
    { title: 'Follow-ups', lines: orNone(followUpLines(record)), rank: 5, isFact: true },
    { title: 'Still unknown', lines: openLines(record), rank: 4, isFact: true },
  ];
  return known.filter(({ lines }) => lines.length > 0);
}

export const isFact = ({ isFact: fact }: Part): boolean => fact === true;

function stated(id: SectionId, record: IncidentRecord, what: Parameters<typeof statedLines>[1]): Part {
  const { lines, isUnknown } = statedLines(record, what);
  return { title: sectionTitles[id], lines, rank: 2, isFact: true, ...(isUnknown && { fills: id }) };
}

const withMore = (part: Part, lines: readonly Line[]): Part => ({ ...part, lines: [...part.lines, ...lines] });

const orNone = (lines: readonly Line[]): readonly Line[] => (lines.length === 0 ? [unknown] : lines);

/** The four durations on one line. */
function numbersLine(record: IncidentRecord): Line {
  const pieces = durationWords(record, durationsOf(record)).flatMap(([name, words], index): Piece[] => [
    index === 0 ? '' : ' · ',
    `${name} `,
    strong(words),
  ]);
  return item`${pieces}`;
}
