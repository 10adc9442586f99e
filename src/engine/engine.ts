import type { Board } from '../features/board.ts';
import type { Verb } from '../features/verb.ts';
import type { Policy } from '../domain/policy.ts';
import type { Database } from '../store/database.ts';
import type { Meter } from '../domain/meter.ts';
import type { Log } from '../log.ts';

/** All that the road stands on. `wake` tells the courier that rows were committed. */
export interface Engine {
  readonly db: Database;
  readonly policy: Policy;
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly boards: ReadonlyMap<string, Board>;
  readonly log: Log;
  readonly meter: Meter;
  readonly now: () => Date;
  readonly wake: () => void;
}
