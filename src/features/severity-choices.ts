import { cutAtWord } from '../domain/cut.ts';
import { escape } from '../domain/mrkdwn.ts';
import type { Policy } from '../domain/policy.ts';
import { severities } from '../domain/severity.ts';
import type { Choice } from './fields.ts';

const triageMax = 2_900;

/** The severities to choose from, each with the beginning of what the policy means by it. */
export const severityChoices = (policy: Policy): Choice[] =>
  severities.map((severity) => ({ value: severity, label: severity, description: policy.severities[severity].meaning }));

/** What each severity means, to stand beside the choice. */
export const triageGuide = (policy: Policy): string =>
  cutAtWord(severities.map((severity) => `*${severity}*: ${escape(policy.severities[severity].meaning)}`).join('\n'), triageMax);
