import type { MarkdownBlock as Markdown } from '@slack/types';
import { html } from 'htm/preact';
import { useMemo } from 'preact/hooks';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { MarkdownPiece } from '../markdown/markdown-piece.ts';

/** Standard Markdown, the other language that Slack's blocks understand. */
export function MarkdownBlock({ block }: { block: Markdown }) {
  const pieces = useMemo(() => parseMarkdown(block.text), [block.text]);
  return html`<div class="mrkdwn markdown">${pieces.map((piece) => html`<${MarkdownPiece} piece=${piece} />`)}</div>`;
}
