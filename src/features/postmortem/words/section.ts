import { type Line, paragraph } from './line.ts';

/** The parts of a post-mortem, in the order in which they are read; each can be filled in by hand. */
export const sectionIds = [
  'summary',
  'impact',
  'reported',
  'key-timeline',
  'full-timeline',
  'root-cause',
  'mitigation',
  'went-well',
  'difficulties',
  'tollgates',
  'prevention',
  'open-questions',
  'people',
  'numbers',
  'review',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const isSectionId = (name: unknown): name is SectionId => sectionIds.some((id) => id === name);

export const sectionTitles: Readonly<Record<SectionId, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  reported: 'What was reported',
  'key-timeline': 'Key timeline',
  'full-timeline': 'Full timeline',
  'root-cause': 'Root cause',
  mitigation: 'Mitigation',
  'went-well': 'What went well',
  difficulties: 'Difficulties in handling',
  tollgates: 'Tollgates',
  prevention: 'Prevention and follow-ups',
  'open-questions': 'Open questions',
  people: 'People',
  numbers: 'Numbers',
  review: 'Review',
};

export interface Section {
  readonly id: SectionId;
  readonly lines: readonly Line[];
  /** Nobody has said it: it asks who knows. */
  readonly isUnknown: boolean;
}

export const unknownWords = 'unknown — who knows?';

export const unknown: Line = paragraph`${unknownWords}`;

/** A section that says what it has, or asks who knows. */
export const sectionOf = (id: SectionId, lines: readonly Line[]): Section =>
  lines.length === 0 ? { id, lines: [unknown], isUnknown: true } : { id, lines, isUnknown: false };
