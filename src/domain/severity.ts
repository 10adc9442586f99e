import { z } from 'zod';

/** From the worst down. */
export const severities = ['critical', 'major', 'medium', 'minor'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** Reads a severity as people type it: its name, `sev1`–`sev4` or `p1`–`p4`, in any case. */
export function parseSeverity(word: string): Severity | undefined {
  const typed = word.toLowerCase();
  const level = /^(?:sev|p)([1-4])$/.exec(typed)?.[1];
  if (level !== undefined) return severities[Number(level) - 1];
  return severities.find((severity) => severity === typed);
}

/** The severity that a line begins with: `SEV2: checkout is slow`. */
export const severityAtHead = (line: string): Severity | undefined => parseSeverity((line.split(/\s/, 1)[0] ?? '').replace(/[:,]$/, ''));

/** Whether `severity` is as bad as `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
