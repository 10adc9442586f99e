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

/** The whole draft, from the record alone. */
export function allSections(record: IncidentRecord): Section[] {
  const before = [
    summarySection,
    impactSection,
    reportedSection,
    keyTimelineSection,
    fullTimelineSection,
    rootCauseSection,
    mitigationSection,
  ];
  const after = [wentWellSection, difficultiesSection, tollgatesSection, preventionSection];
  const told = [...before, ...after].map((section) => section(record));
  const review = reviewSection(record);
  return [...told, openQuestionsSection(record, [...told, review]), peopleSection(record), numbersSection(record), review];
}
