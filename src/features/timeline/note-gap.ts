import { accept } from '../../domain/decision.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { openGapInDoubt } from './doubt-table.ts';

/** What could not be read again within seconds is a gap until it is: the record says so itself, whatever keeps us from reading. */
export const noteGap = incidentVerb<NoInput, null, { readonly toAt: Date }>({
  word: 'note-gap',
  input: noInput,
  alsoWhenOver: true,
  lockless: true,
  load: async () => null,
  decide: ({ now }) => accept({ state: { toAt: now } }),
  save: (tx, { toAt }, incidentId) => openGapInDoubt(tx, incidentId, toAt),
});
