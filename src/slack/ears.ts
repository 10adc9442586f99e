import type { WebClient } from '@slack/web-api';
import type { Engine } from '../engine/engine.ts';
import type { Workspace } from './workspace.ts';

/** What the listeners stand on. */
export interface Ears {
  readonly engine: Engine;
  readonly client: WebClient;
  readonly workspace: Workspace;
}
