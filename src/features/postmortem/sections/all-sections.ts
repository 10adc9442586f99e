import type { IncidentRecord } from '../record/record.ts';
import type { Section } from '../words/section.ts';
import { difficultiesSection } from './difficulties.ts';
import { impactSection } from './impact.ts';
import { mitigationSection } from './mitigation.ts';
import { numbersSection } from './numbers.ts';
import { openQuestionsSection } from './open-questions.ts';
import { peopleSection } from './people.ts';
import { preventionSection } from './prevention.ts';
import { reportedSection } from './reported.ts';
import { reviewSection } from './review.ts';
import { rootCauseSection } from './root-cause.ts';
import { summarySection } from './summary.ts';
import { fullTimelineSection, keyTimelineSection } from './timelines.ts';
import { tollgatesSection } from './tollgates.ts';
import { wentWellSection } from './went-well.ts';

const inOrder = [
  summarySection,
  impactSection,
  reportedSection,
  keyTimelineSection,
  fullTimelineSection,
  rootCauseSection,
  mitigationSection,
  wentWellSection,
  difficultiesSection,
  tollgatesSection,
  preventionSection,
  openQuestionsSection,
  peopleSection,
  numbersSection,
  reviewSection,
];

/** The whole draft, from the record alone, in the order in which it is read. */
export const allSections = (record: IncidentRecord): Section[] => inOrder.map((section) => section(record));
