import { accept } from '../../domain/decision.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';

/** The channel is no longer archived: what was said there is read, as soon as somebody has let Muster in again. */
export const noteUnarchive = incidentVerb<NoInput, null, never>({
  word: 'note-unarchive',
  input: noInput,
  alsoWhenOver: true,
  load: async () => null,
  decide: () =>
    accept({
      entries: [{ kind: 'channel_unarchived', text: 'unarchived the channel' }],
      follow: [{ verb: 'fetch-missed', input: {} }],
    }),
});
