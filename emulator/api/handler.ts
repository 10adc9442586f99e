import type { Manifest } from '../manifest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Answer, ErrorOf } from './answer.ts';
import type { ArgsOf } from './read-args.ts';
import type { Method } from './methods.ts';

/** How history pages here: `max` messages a page at most, `short` for pages that hold less than was asked for. */
export interface PagingRules {
  readonly max?: number;
  readonly short?: boolean;
}

/** What a handler works with: the workspace, and the app whose token the call carries. */
export interface Call {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly callerId: string;
  /** A fresh Socket Mode address, for apps.connections.open. */
  readonly connectionUrl: () => string;
  readonly paging: PagingRules;
  readonly plan: 'paid' | 'free';
}

/** Answers one method. It may refuse only with errors that the table lists for it. */
export type Handler<M extends Method> = (call: Call, args: ArgsOf<M>) => Answer<ErrorOf<M>>;
