import type { ContextBlock } from '@slack/types';

/** A quiet line, small and grey. */
export const context = (text: string): ContextBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });
