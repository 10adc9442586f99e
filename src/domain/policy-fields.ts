import { z } from 'zod';
import { parseDuration } from './duration.ts';

/** A mistake in a policy and the keys that lead to it. */
export type PolicyMistake = { path: PropertyKey[]; message: string };

const policyMinMs = 1000;

/** A text, or a list of texts: `duties: Decide` is a list of one. */
export const texts = z
  .preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(z.string('must be a text'), 'must be a text or a list of texts'),
  )
  .transform((list) => list.map((item) => item.trim()));

export const text = z.string('must be a text').trim().min(1, 'must not be empty');

/** `15m` as milliseconds. */
export const duration = z.unknown().transform(readDuration);

/** As `duration`, with null for `none`: the thing never happens. */
export const durationOrNone = z.unknown().transform((given, context) => (given === 'none' ? null : readDuration(given, context)));

/** How long until a review: `3d`, `5 working days`, or null for `none`. */
export type Span = { ms: number } | { workingDays: number };

export const span = z.unknown().transform((given, context): Span | null => {
  if (given === 'none') return null;
  const workingDays = /^(\d{1,3}) working days?$/.exec(String(given))?.[1];
  return workingDays === undefined ? { ms: readDuration(given, context) } : { workingDays: Number(workingDays) };
});

function readDuration(given: unknown, context: z.RefinementCtx): number {
  const read = parseDuration(String(given), policyMinMs);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: `has no duration: ${read.why}` });
  return z.NEVER;
}
