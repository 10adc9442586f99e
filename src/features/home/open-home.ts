import { accept } from '../../domain/decision.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { openVerb } from '../verb.ts';

/** Somebody looks at the Home tab: it is drawn for them as things now are. */
export const openHome = openVerb<NoInput, null, never>({
  word: 'open-home',
  input: noInput,
  lockless: true,
  load: async () => null,
  decide: ({ actor }) => accept(actor.kind === 'person' ? { effects: [{ kind: 'home', userId: actor.userId }] } : {}),
});
