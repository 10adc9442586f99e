import type { JsonObject } from '../workspace/json.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ownFile } from './say.ts';

/** Files of this person's, put into a form: the app may read them from now on. Gives them as `state.values` holds them. */
export function handIn(workspace: Workspace, userId: string, ids: readonly string[]): readonly JsonObject[] {
  const files = ids.map((id) => ownFile(workspace, userId, id));
  for (const file of files) file.isHandedIn = true;
  return files.map(({ info }) => ({ ...info }));
}
