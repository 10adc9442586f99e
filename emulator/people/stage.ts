import type { Delivery } from '../delivery/index.ts';
import type { Manifest } from '../manifest.ts';
import type { Trouble } from '../trouble.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a person's acts work on: the workspace, and the way to the app. */
export interface Stage {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly deliver: Delivery['deliver'];
  /** What can go wrong on purpose. */
  readonly trouble: Trouble;
}

/** Thrown when a person is asked for something that Slack's client would not let them do: a mistake in the test or the demo. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}
