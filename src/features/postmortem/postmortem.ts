import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentName } from '../../domain/incident.ts';
import { parsed } from '../../domain/parsed.ts';
import { incidentVerb } from '../verb.ts';

/** The post-mortem as the record has it now. */
export const postmortem = incidentVerb<Record<string, never>, null, never>({
  word: 'postmortem',
  input: z.strictObject({}),
  typed: { usage: 'postmortem', help: 'the post-mortem draft, as the record has it now', examples: ['postmortem'], read: () => parsed({}) },
  alsoWhenOver: true,
  load: async () => null,
  decide: ({ incident }) => accept({ reply: `${incidentName(incident)} has no draft yet.` }),
});
