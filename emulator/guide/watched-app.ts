import type { CallLog } from '../api/call-log.ts';
import type { Delivery } from '../delivery/index.ts';
import type { Trouble } from '../trouble.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Recording } from './guide.ts';

/** What a trouble is made with, and what shows how the app took it. */
export interface WatchedApp {
  readonly workspace: Workspace;
  readonly trouble: Trouble;
  readonly delivery: Pick<Delivery, 'sockets' | 'http' | 'tally'>;
  readonly log: Pick<CallLog, 'calls' | 'count'>;
  readonly record: Recording | undefined;
}
