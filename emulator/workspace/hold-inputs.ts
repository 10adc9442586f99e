import { keepLatest } from './bounds.ts';
import type { Inputs } from './view.ts';
import { screenOf, type Workspace } from './workspace.ts';

/** Keeps what a person has put into a view or a message and not yet sent. */
export function holdInputs(workspace: Workspace, userId: string, key: string, inputs: Inputs): void {
  const held = screenOf(workspace, userId).inputs;
  held.delete(key);
  held.set(key, inputs);
  keepLatest(held, workspace.bounds.inputs);
}
