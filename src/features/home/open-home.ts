import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { openVerb } from '../verb.ts';

/** Somebody looks at the Home tab: it is drawn for them as things now are. */
export const openHome = openVerb<Record<string, never>, null, never>({
  word: 'open-home',
  input: z.strictObject({}),
  lockless: true,
  load: async () => null,
  decide: ({ actor }) => accept(actor.kind === 'person' ? { effects: [{ kind: 'home', userId: actor.userId }] } : {}),
});
