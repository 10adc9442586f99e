import type { Workspace } from '../workspace/workspace.ts';
import { refuse, type Refusal } from './answer.ts';

export type NameFault =
  | 'invalid_name_required'
  | 'invalid_name_maxlength'
  | 'invalid_name_specials'
  | 'invalid_name_punctuation'
  | 'name_taken';

const LENGTH_MAX = 80;

/** What Slack says of a channel's name; undefined when it may be used. Archived, deleted and hidden channels keep theirs. */
export function nameFault(workspace: Workspace, name: string): Refusal<NameFault> | undefined {
  if (name === '') return refuse('invalid_name_required');
  if (name.length > LENGTH_MAX) return refuse('invalid_name_maxlength');
  if (!/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+$/u.test(name)) return refuse('invalid_name_specials');
  if (/^[_-]+$/.test(name)) return refuse('invalid_name_punctuation');
  if (workspace.retiredNames.has(name)) return refuse('name_taken');
  for (const channel of workspace.channels.values()) if (channel.kind === 'channel' && channel.name === name) return refuse('name_taken');
  return undefined;
}
