import { type Refusal, refuse } from '../../domain/decision.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import type { Option } from './option.ts';

/** What was asked for is not there; what is. */
export const noSuchOption = (number: number, options: readonly Option[]): Refusal =>
  refuse(
    'no_such_option',
    options.length === 0
      ? `There is no option ${number}, and no other yet. \`/incident option rollback to 411 | pro: fast | recovery: 10m\` offers one.`
      : [
          `There is no option ${number}. There are:`,
          ...options.slice(0, 20).map((option) => `${option.number}. ${excerpt(option.title, 120)}`),
        ].join('\n'),
  );
