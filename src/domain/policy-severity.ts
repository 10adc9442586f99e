import { z } from 'zod';
import { type OpenPhase, phases } from './phase.ts';
import { duration, durationOrNone, type Span, span, text, texts } from './policy-fields.ts';

/** A step of a playbook: a task that somebody claims, or a hint to read. */
type PlaybookStep = { kind: 'task'; title: string; button: string; forReporter: boolean } | { kind: 'hint'; text: string };

const step = z
  .strictObject({
    task: text.optional(),
    hint: text.optional(),
    button: text.default("I'll take it"),
    not_for: z.literal('reporter').optional(),
  })
  .refine((given) => (given.task === undefined) !== (given.hint === undefined), 'must have either `task` or `hint`')
  .transform((given): PlaybookStep =>
    given.task === undefined
      ? { kind: 'hint', text: given.hint ?? '' }
      : { kind: 'task', title: given.task, button: given.button, forReporter: given.not_for === undefined },
  );

type Defaults = {
  firstUpdateMs: number | null;
  updateEveryMs: Record<OpenPhase, number | null>;
  page: string[];
  reviewWithin: Span | null;
  followUpsWithinMs: number;
};

/** What is true of one severity. Whatever the file leaves out is as in the policy that ships. */
export function severityPolicy(defaults: Defaults) {
  const cadence = z.strictObject({
    investigating: durationOrNone.default(defaults.updateEveryMs.investigating),
    mitigating: durationOrNone.default(defaults.updateEveryMs.mitigating),
    monitoring: durationOrNone.default(defaults.updateEveryMs.monitoring),
  });
  const never: Record<OpenPhase, 'none'> = { investigating: 'none', mitigating: 'none', monitoring: 'none' };

  return z
    .strictObject({
      meaning: text.default(''),
      causes: texts.default([]),
      actions: texts.default([]),
      first_update: durationOrNone.default(defaults.firstUpdateMs),
      update_every: z.preprocess((given) => (given === 'none' ? never : given), cadence).prefault({}),
      page: z.array(z.string()).default(defaults.page),
      acknowledge_within: duration.default(300_000),
      review_within: span.default(defaults.reviewWithin),
      follow_ups_within: duration.default(defaults.followUpsWithinMs),
      playbook: z.partialRecord(z.enum(phases), z.array(step)).default({}),
    })
    .transform((given) => ({
      meaning: given.meaning,
      causes: given.causes,
      actions: given.actions,
      firstUpdateMs: given.first_update,
      updateEveryMs: given.update_every,
      page: given.page,
      acknowledgeWithinMs: given.acknowledge_within,
      reviewWithin: given.review_within,
      followUpsWithinMs: given.follow_ups_within,
      playbook: given.playbook,
    }));
}
