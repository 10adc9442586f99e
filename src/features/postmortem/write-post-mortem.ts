import { accept } from '../../domain/decision.ts';
import { showSummary } from '../ending.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { refreshAfter } from './refresh-summary.ts';
import { draftShared, shareFile } from './last-sharing.ts';

/** The incident is resolved: its summary stands in the channel, and the whole draft beside it as a file. */
export const writePostMortem = incidentVerb<NoInput, null, never>({
  word: 'write-post-mortem',
  input: noInput,
  alsoWhenOver: true,
  load: async () => null,
  decide: ({ incident, now }) =>
    accept({ entries: [draftShared], effects: [...showSummary(incident), shareFile], alarms: [refreshAfter(now)] }),
});
