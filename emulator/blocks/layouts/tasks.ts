import { choice, list, type Rule, shape, string, typed, ANY_LENGTH } from '../rules.ts';
import { block } from './block.ts';
import { RICH_TEXT } from './rich-text.ts';

const richText = typed(() => RICH_TEXT);
const SOURCES: Readonly<Record<string, Rule>> = { url: shape({ url: string(ANY_LENGTH), text: string(ANY_LENGTH) }) };

const TASK: Readonly<Record<string, Rule>> = {
  task_card: block(
    { task_id: string(ANY_LENGTH), title: string(ANY_LENGTH), status: choice('pending', 'in_progress', 'complete', 'error') },
    {
      details: richText,
      output: richText,
      sources: list(
        typed(() => SOURCES),
        ANY_LENGTH,
      ),
    },
  ),
};

/** How far an AI assistant has come; only messages have these. */
export const TASKS: Readonly<Record<string, Rule>> = {
  ...TASK,
  plan: block(
    { title: string(ANY_LENGTH) },
    {
      tasks: list(
        typed(() => TASK),
        ANY_LENGTH,
        0,
      ),
    },
  ),
};
