import type { Manifest } from '../manifest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Answer, ErrorOf } from './answer.ts';
import type { ArgsOf } from './read-args.ts';
import type { Method } from './methods.ts';

/** What a handler works with: the workspace, and the app whose token the call carries. */
export interface Call {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly callerId: string;
  /** A fresh Socket Mode address, for apps.connections.open. */
  readonly connectionUrl: () => string;
}

/** Answers one method. It may refuse only with errors that the table lists for it. */
export type Handler<M extends Method> = (call: Call, args: ArgsOf<M>) => Answer<ErrorOf<M>>;
