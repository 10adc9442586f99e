import { isJsonObject } from '../../workspace/json.ts';
import { problem, type Problem } from '../problem.ts';
import { type Rule, string } from '../rules.ts';
import { block } from './block.ts';

const MARKDOWN_MAX = 12_000;

export const MARKDOWN: Readonly<Record<string, Rule>> = { markdown: block({ text: string(MARKDOWN_MAX) }) };

/** The limit is one for all markdown blocks of a message together. */
export function checkMarkdownTotal(blocks: readonly unknown[]): readonly Problem[] {
  let total = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isJsonObject(block) || block['type'] !== 'markdown' || typeof block['text'] !== 'string') continue;
    total += block['text'].length;
    if (total > MARKDOWN_MAX) return [problem(`must be less than ${MARKDOWN_MAX + 1} characters`, `/blocks/${index}/text`)];
  }
  return [];
}
