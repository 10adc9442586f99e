import type { PagingRules } from './handler.ts';

interface Distribution {
  readonly paging: PagingRules;
  /** Calls a minute of methods that have a limit of their own, in force whether limits are switched on or not. */
  readonly perMinute: Readonly<Record<string, number>>;
}

/** What Slack grants to an app by how it reaches people: one's own, or one sold outside the Marketplace since May 2025. */
export const distributions: Readonly<Record<'internal' | 'unlisted', Distribution>> = {
  internal: { paging: {}, perMinute: {} },
  unlisted: { paging: { max: 15 }, perMinute: { 'conversations.history': 1, 'conversations.replies': 1 } },
};
