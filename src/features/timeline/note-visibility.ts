import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { standing } from '../standing.ts';
import { incidentVerb } from '../verb.ts';

const turned = z.strictObject({ visibility: z.enum(['public', 'private']) });

/** The channel was turned private or public by hand: so is the incident, in every list and on the announcement. */
export const noteVisibility = incidentVerb<z.infer<typeof turned>, null, never>({
  word: 'note-visibility',
  input: turned,
  alsoWhenOver: true,
  load: async () => null,
  decide({ input: { visibility }, incident }) {
    if (visibility === incident.visibility) return accept();
    return accept({
      change: { visibility },
      entries: [{ kind: 'visibility_changed', key: true, text: `the channel was made ${visibility}`, details: { to: visibility } }],
      effects: standing,
    });
  },
});
