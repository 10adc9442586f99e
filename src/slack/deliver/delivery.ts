import type { WebClient } from '@slack/web-api';
import type { Board, Document } from '../../features/board.ts';
import type { HomeView } from '../../features/home-view.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Meter } from '../../domain/meter.ts';
import type { Log } from '../../log.ts';
import type { Database, Tx } from '../../store/database.ts';
import type { EffectRow } from '../../store/outbox.ts';
import type { Workspace } from '../workspace.ts';

/** All that a delivery stands on. */
export interface Delivery {
  readonly db: Database;
  readonly client: WebClient;
  readonly workspace: Workspace;
  readonly policy: Policy;
  readonly boards: ReadonlyMap<string, Board>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly home: HomeView;
  readonly log: Log;
  readonly meter: Meter;
  readonly now: () => Date;
  /** Fetches what an incident's channel holds and the record does not. */
  readonly catchUp: (incidentId: number) => Promise<void>;
}

/** An effect of one kind, in hand: its row is locked by `tx` until its outcome is written there. */
export interface InHand<Effect> {
  readonly delivery: Delivery;
  readonly tx: Tx;
  readonly row: EffectRow;
  readonly effect: Effect;
}
