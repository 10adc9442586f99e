import { incidentName } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import { dateToken } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import type { IncidentRecord } from './record/record.ts';
import { factBlocks } from './summary/summary-message.ts';

/** The facts as they are now, and where the file is: for the typist alone. */
export function currentMessage(record: IncidentRecord, shared: Date | 'shared now' | null): Message {
  const { incident } = record;
  const heading = `Post-mortem of ${incidentName(incident)}`;
  return {
    text: `${heading}. ${whereabouts(shared, isOpen(incident.phase))}`,
    blocks: [
      section(`*${heading}*\n${whereabouts(shared, isOpen(incident.phase))}`),
      ...factBlocks(record, { incident, permalink: null }),
      {
        type: 'actions',
        elements: [
          askButton({ label: 'Share the file', verb: 'postmortem', incident, input: { share: true } }),
          formButton({ label: 'Edit a section', verb: 'fill-section', incident }),
          formButton({ label: 'Add a follow-up', verb: 'followup', incident }),
        ],
      },
    ],
  };
}

function whereabouts(shared: Date | 'shared now' | null, isRunning: boolean): string {
  if (shared === 'shared now') return 'The current draft comes into the channel as a file in a moment.';
  if (shared !== null)
    return `The file shared ${dateToken(shared, '{date_short_pretty} at {time}')} is the current one: nothing has changed since.`;
  return isRunning
    ? 'The incident is not over; the draft is written when it is resolved. “Share the file” brings what there is so far.'
    : '“Share the file” brings the draft into the channel.';
}
