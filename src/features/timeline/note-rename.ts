import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

const renamed = z.strictObject({ name: z.string() });

/** The channel was renamed by hand: the record calls it by its new name. */
export const noteRename = incidentVerb<z.infer<typeof renamed>, null, never>({
  word: 'note-rename',
  input: renamed,
  alsoWhenOver: true,
  load: async () => null,
  decide: ({ input }) => accept({ change: { channelName: input.name } }),
});
