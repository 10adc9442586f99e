import type { ChannelType } from '../workspace/channel.ts';

/** How an argument is read: `text`, `flag` (boolean), `count` (whole number) or `json` (an object or array); `!` marks a required one. */
export type ArgType = 'text' | 'flag' | 'count' | 'json';
export type ArgSpec = Readonly<Record<string, ArgType | `${ArgType}!`>>;

/** Scopes of which one is enough: the same for all calls, or by the type of the conversation. */
export type ScopeRule = readonly string[] | Readonly<Record<ChannelType, readonly string[]>>;

/** Tiers 1–4 allow 1, 20, 50, 100 calls a minute; `posting` one a second and channel; `special` is not limited here. */
export type Tier = 1 | 2 | 3 | 4 | 'posting' | 'special';

/** One Web API method as Slack's reference describes it. `errors` are those of its own that are given here, beside the common ones, separated by spaces. */
export interface MethodSpec {
  readonly token?: 'bot' | 'app' | 'any';
  readonly scopes: ScopeRule;
  readonly tier: Tier;
  readonly args: ArgSpec;
  readonly errors: string;
  /** Not in a workspace on Slack's free plan. */
  readonly isPaid?: true;
}

/** The scopes of conversation methods: managing, reading about, and reading the messages of each type of conversation. */
export const MANAGE = { channel: ['channels:manage'], group: ['groups:write'], im: ['im:write'], mpim: ['mpim:write'] } as const;
export const INVITE = {
  channel: ['channels:manage', 'channels:write.invites'],
  group: ['groups:write', 'groups:write.invites'],
  im: ['im:write'],
  mpim: ['mpim:write'],
} as const;
export const DESCRIBE = {
  channel: ['channels:manage', 'channels:write.topic'],
  group: ['groups:write', 'groups:write.topic'],
  im: ['im:write', 'im:write.topic'],
  mpim: ['mpim:write', 'mpim:write.topic'],
} as const;
export const READ = { channel: ['channels:read'], group: ['groups:read'], im: ['im:read'], mpim: ['mpim:read'] } as const;
export const HISTORY = { channel: ['channels:history'], group: ['groups:history'], im: ['im:history'], mpim: ['mpim:history'] } as const;
export const NO_SCOPE: readonly string[] = [];
