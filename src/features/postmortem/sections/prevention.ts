import type { FollowUp, IncidentRecord } from '../record/record.ts';
import { item, type Line, person, quote, strong, time } from '../words/line.ts';
import { type Section, unknown } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** What is done so that it does not come again. */
export function preventionSection(record: IncidentRecord): Section {
  const lines = [...writtenLines(record, 'prevention'), ...followUpLines(record)];
  return { id: 'prevention', isUnknown: lines.length === 0, lines: lines.length === 0 ? [unknown] : lines };
}

export const followUpLines = ({ followUps }: Pick<IncidentRecord, 'followUps'>): Line[] => followUps.map(followUpLine);

function followUpLine({ number, title, ownerId, dueAt, doneAt, doneBy }: FollowUp): Line {
  const owner = ownerId === null ? ['nobody has it yet'] : [person(ownerId)];
  if (doneAt)
    return item`${strong(`Follow-up ${number}`)} ${quote(title)} (done ${time(doneAt)}${doneBy === null ? [] : [' by ', person(doneBy)]})`;
  return item`${strong(`Follow-up ${number}`)} ${quote(title)} (${owner}${dueAt ? [', due ', time(dueAt)] : []})`;
}
