import { isJsonObject } from '../workspace/json.ts';
import { checkValue } from './check-value.ts';
import { ACTIONS } from './layouts/actions.ts';
import { CARDS } from './layouts/cards.ts';
import { INPUT } from './layouts/input.ts';
import { checkMarkdownTotal, MARKDOWN } from './layouts/markdown.ts';
import { MEDIA } from './layouts/media.ts';
import { PLAIN } from './layouts/plain.ts';
import { SECTION } from './layouts/section.ts';
import { TABLES } from './layouts/table.ts';
import { TASKS } from './layouts/tasks.ts';
import { problem, type Problem } from './problem.ts';
import { list, typed } from './rules.ts';
import { checkUniqueIds } from './unique-ids.ts';

const MESSAGE_BLOCKS_MAX = 50;

const MESSAGE_BLOCKS = { ...ACTIONS, ...CARDS, ...INPUT, ...MARKDOWN, ...MEDIA, ...PLAIN, ...SECTION, ...TABLES, ...TASKS };
const messageBlocks = list(
  typed(() => MESSAGE_BLOCKS),
  MESSAGE_BLOCKS_MAX,
  0,
);

/** Everything Slack would refuse in a message's `blocks` (as `invalid_blocks`); none when it would post them. */
export function validateMessageBlocks(blocks: readonly unknown[]): readonly Problem[] {
  const problems = checkValue(messageBlocks, blocks, '/blocks');
  return problems.length > 0 ? problems : [...checkUniqueIds(blocks, '/blocks'), ...checkMarkdownTotal(blocks)];
}

/** A message has one table at most. It is shown as an attachment, so Slack refuses a second as `invalid_attachments`. */
export function validateTables(blocks: readonly unknown[]): readonly Problem[] {
  const tables = [...blocks.entries()].filter(([, block]) => isJsonObject(block) && block['type'] === 'table');
  return tables.slice(1).map(([index]) => problem('only_one_table_allowed', `/blocks/${index}`));
}
