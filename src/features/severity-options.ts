import type { PlainTextOption } from '@slack/types';
import { cutAtWord } from '../domain/cut.ts';
import { escape } from '../domain/mrkdwn.ts';
import type { Policy } from '../domain/policy.ts';
import { severities, type Severity } from '../domain/severity.ts';

const triageMax = 2_900;

/** The severities to choose from, each with the beginning of what the policy means by it. */
export const severityOptions = (policy: Policy): PlainTextOption[] => severities.map((severity) => severityOption(severity, policy));

const severityOption = (severity: Severity, policy: Policy): PlainTextOption => ({
  text: { type: 'plain_text', text: severity },
  value: severity,
  description: { type: 'plain_text', text: cutAtWord(policy.severities[severity].meaning || severity, 75) },
});

/** What each severity means, to stand beside the choice. */
export const triageGuide = (policy: Policy): string =>
  cutAtWord(severities.map((severity) => `*${severity}*: ${escape(policy.severities[severity].meaning)}`).join('\n'), triageMax);
