import { z } from 'zod';

/** In the order an incident goes through them; it may go back. */
export const phases = ['investigating', 'mitigating', 'monitoring', 'resolved', 'closed'] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

/** The phases in which an incident still hurts: updates are owed, pages go out. */
export const openPhases = ['investigating', 'mitigating', 'monitoring'] as const;
export type OpenPhase = (typeof openPhases)[number];

/** The phases of an incident that is over. */
export const overPhases = ['resolved', 'closed'] as const;

export function parsePhase(word: string): Phase | undefined {
  const typed = word.toLowerCase();
  return phases.find((phase) => phase === typed);
}

export function isOpen(phase: Phase): phase is OpenPhase {
  return phase !== 'resolved' && phase !== 'closed';
}
