import { z } from 'zod';
import { accept, type Decision } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { parsed } from '../../domain/parsed.ts';
import { isOpen } from '../../domain/phase.ts';
import { showSummary } from '../ending.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { currentMessage } from './current-message.ts';
import { loadRecord } from './record/load-record.ts';
import type { IncidentRecord } from './record/record.ts';
import { draftShared, lastSharing, shareFile, type Sharing } from './last-sharing.ts';

const input = z.strictObject({
  /** Share the file even if nothing has changed since, or the incident is not over. */
  share: z.boolean().default(false),
});
type Wanted = z.infer<typeof input>;

interface Current {
  readonly record: IncidentRecord;
  readonly sharing: Sharing;
}

/** The post-mortem as it is now: its facts for the typist, and a new file in the channel once the record has moved on. */
export const postmortem = incidentVerb<Wanted, Current, never>({
  word: 'postmortem',
  input,
  typed: {
    usage: 'postmortem',
    help: 'the post-mortem as it is now: see it, fill it in, share the file',
    examples: ['postmortem'],
    aliases: ['post-mortem'],
    read: () => parsed({ share: false }),
  },
  alsoWhenOver: true,
  load: async (tx, { incident, policy }) => ({
    record: await loadRecord(tx, { incident, policy }, 'acts'),
    sharing: await lastSharing(tx, incident.id),
  }),
  decide: decidePostmortem,
});

function decidePostmortem({ input: { share }, incident }: Question<Wanted, Incident>, { record, sharing }: Current): Decision<never> {
  const isShared = share || (!isOpen(incident.phase) && sharing.isOutdated);
  return accept({
    ...(isShared && { entries: [draftShared], effects: [...showSummary(incident), shareFile] }),
    reply: currentMessage(record, isShared ? 'shared now' : sharing.at),
  });
}
