import type { Alarm } from '../../domain/alarm.ts';
import { type Accepted, accept } from '../../domain/decision.ts';
import type { Effect } from '../../domain/effect.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Directory } from './directory.ts';
import type { PagingChange, Write } from './save-paging.ts';

/** What a decision about paging stands on. */
export interface Asking {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly now: Date;
  readonly directory: Directory;
  /** Who said of any call of this incident that they come. */
  readonly onTheWay: ReadonlySet<string>;
  /** What was said already of groups and people that Slack does not know: each is said once. */
  readonly saidGaps: ReadonlySet<string>;
}

/** What comes of one step of one call; a decision is made of a few. */
export interface Turn {
  readonly writes: readonly Write[];
  readonly entries: readonly Entry[];
  readonly effects: readonly Effect[];
  readonly alarms: readonly Alarm[];
}

export const noTurn: Turn = { writes: [], entries: [], effects: [], alarms: [] };

/** One after the other; each line in the channel still tells of the entry of its own turn. */
export const inTurn = (turns: readonly Turn[]): Turn => turns.reduce(after, noTurn);

const after = (before: Turn, turn: Turn): Turn => ({
  writes: [...before.writes, ...turn.writes],
  entries: [...before.entries, ...turn.entries],
  effects: [...before.effects, ...turn.effects.map((effect) => telling(effect, before.entries.length))],
  alarms: [...before.alarms, ...turn.alarms],
});

const telling = (effect: Effect, offset: number): Effect =>
  effect.kind === 'post' ? { ...effect, tells: (effect.tells ?? 0) + offset } : effect;

export const decided = ({ writes, ...rest }: Turn, at: Date, reply?: string): Accepted<PagingChange> =>
  accept({ state: { at, writes }, ...rest, ...(reply !== undefined && { reply }) });
