import type { WebClient } from '@slack/web-api';
import type { Engine } from '../engine/engine.ts';
import type { Recorder } from '../engine/record.ts';
import type { Doubt } from './catch-up/doubt.ts';
import type { Hearing } from './hearing.ts';
import type { Workspace } from './workspace.ts';

/** What the listeners stand on. */
export interface Ears {
  readonly engine: Engine;
  readonly client: WebClient;
  readonly workspace: Workspace;
  /** Messages, as they are seen. */
  readonly record: Recorder;
  readonly doubt: Doubt;
  readonly hearing: Hearing;
  /** Notices a channel that was turned private or public. */
  readonly watching: Hearing;
}
