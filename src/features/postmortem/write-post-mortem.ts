import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';
import { refreshAfter } from './refresh-summary.ts';
import { shareFile, showSummary } from './show-summary.ts';
import { draftShared } from './last-sharing.ts';

/** The incident is resolved: its summary stands in the channel, and the whole draft beside it as a file. */
export const writePostMortem = incidentVerb<Record<string, never>, null, never>({
  word: 'write-post-mortem',
  input: z.strictObject({}),
  alsoWhenOver: true,
  load: async () => null,
  decide: ({ now }) => accept({ entries: [draftShared], effects: [...showSummary, shareFile], alarms: [refreshAfter(now)] }),
});
