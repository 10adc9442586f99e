import type { Action, Answers } from '../../page-server/protocol.ts';
import { toast } from '../store/toasts.ts';
import { act } from './connection.ts';

/** Does it, and says so when it could not be done; undefined then. */
export async function attempt<A extends Action>(action: A): Promise<Answers[A['do']] | undefined> {
  try {
    return await act(action);
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
