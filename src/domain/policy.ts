import { z } from 'zod';
import { dayMs, hourMs, minuteMs } from './duration.ts';
import { duration, type PolicyMistake, text, texts } from './policy-fields.ts';
import { severityPolicy } from './policy-severity.ts';
import { everyone, teamMistakes, teams } from './policy-teams.ts';
import { severitySchema } from './severity.ts';

const role = z
  .strictObject({ title: text, duties: texts.default([]), first_steps: texts.default([]) })
  .transform(({ title, duties, first_steps: firstSteps }) => ({ title, duties, firstSteps }));

const severityPolicies = z
  .strictObject({
    critical: severityPolicy({
      firstUpdateMs: 5 * minuteMs,
      updateEveryMs: everyMinutes(15, 20, 30),
      page: ['oncall', 'leads'],
      reviewWithin: { ms: 3 * dayMs },
      followUpsWithinMs: 15 * dayMs,
    }).prefault({}),
    major: severityPolicy({
      firstUpdateMs: 5 * minuteMs,
      updateEveryMs: everyMinutes(30, 30, 60),
      page: ['oncall'],
      reviewWithin: { workingDays: 5 },
      followUpsWithinMs: 30 * dayMs,
    }).prefault({}),
    medium: severityPolicy({
      firstUpdateMs: null,
      updateEveryMs: everyMinutes(60, 60, 120),
      page: ['oncall'],
      reviewWithin: { workingDays: 10 },
      followUpsWithinMs: 45 * dayMs,
    }).prefault({}),
    minor: severityPolicy({
      firstUpdateMs: null,
      updateEveryMs: { investigating: null, mitigating: null, monitoring: null },
      page: [],
      reviewWithin: null,
      followUpsWithinMs: 60 * dayMs,
    }).prefault({}),
  })
  .prefault({});

/** policy.yml as it is written, turned into what the features read. Everything may be left out. */
const policyFile = z
  .strictObject({
    severities: severityPolicies,
    teams,
    roles: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/), role)
      .prefault({
        lead: { title: 'Incident commander' },
        comms: { title: 'Communications' },
        ops: { title: 'Operations' },
        scribe: { title: 'Scribe' },
      })
      .refine((roles) => 'lead' in roles, 'must have `lead`: one person leads'),
    announce: z.strictObject({ channel: text.default('incidents'), from: severitySchema.default('medium') }).prefault({}),
    no_lead_after: duration.default(3 * minuteMs),
    overdue: z
      .strictObject({ tell_lead_after: duration.default(5 * minuteMs), hand_over_after: duration.default(10 * minuteMs) })
      .refine((given) => given.tell_lead_after <= given.hand_over_after, 'must tell the lead before it hands over')
      .prefault({}),
    cadence_doubles_after: duration.default(2 * hourMs),
    role_passes_after: duration.default(2 * minuteMs),
    relieve_lead_after: duration.default(3 * hourMs),
    same_words_within: duration.default(2 * minuteMs),
    review_not_before: duration.default(2 * dayMs),
    checklists: z
      .strictObject({
        validation: texts.default(['service up', 'metrics back', 'reporter confirms', 'each environment tested']),
        tollgates: texts.default(['unit tests', 'integration tests', 'UAT/staging', 'review', 'post-release check']),
      })
      .prefault({}),
  })
  .transform((file) => ({
    severities: file.severities,
    teams: file.teams,
    roles: file.roles,
    announce: file.announce,
    noLeadAfterMs: file.no_lead_after,
    overdue: { tellLeadAfterMs: file.overdue.tell_lead_after, handOverAfterMs: file.overdue.hand_over_after },
    cadenceDoublesAfterMs: file.cadence_doubles_after,
    rolePassesAfterMs: file.role_passes_after,
    relieveLeadAfterMs: file.relieve_lead_after,
    sameWordsWithinMs: file.same_words_within,
    reviewNotBeforeMs: file.review_not_before,
    checklists: file.checklists,
  }));

/** How this organisation runs incidents. Durations are in milliseconds; a cadence of null means no repeating checkpoint. */
export type Policy = z.output<typeof policyFile>;

type CheckedPolicy = { ok: true; policy: Policy } | { ok: false; mistakes: PolicyMistake[] };

/** Checks what stands in policy.yml: its shape, and that every team it names exists. All mistakes at once. */
export function checkPolicy(file: unknown): CheckedPolicy {
  const read = policyFile.safeParse(file ?? {});
  const mistakes = [...(read.error?.issues ?? []).flatMap(toMistakes), ...teamMistakes(file)];
  if (!read.success || mistakes.length > 0) return { ok: false, mistakes };

  const unpageable = defaultsWithoutTeam(read.data);
  return unpageable.length === 0 ? { ok: true, policy: read.data } : { ok: false, mistakes: unpageable };
}

/** Own teams, and a severity that still pages one of the default teams: nobody would come, so it has to be said. */
function defaultsWithoutTeam({ severities, teams }: Policy): PolicyMistake[] {
  return Object.entries(severities).flatMap(([severity, { page }]) =>
    page
      .filter((name) => name !== everyone && !Object.hasOwn(teams, name))
      .map((name) => ({
        path: ['severities', severity, 'page'],
        message: `is left out and would be “${name}”, which is not one of your teams`,
      })),
  );
}

function toMistakes(issue: z.core.$ZodIssue): PolicyMistake[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a key that Muster knows' }));
}

function everyMinutes(investigating: number, mitigating: number, monitoring: number) {
  return { investigating: investigating * minuteMs, mitigating: mitigating * minuteMs, monitoring: monitoring * minuteMs };
}
