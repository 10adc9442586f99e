import type { Bounds } from '../workspace/bounds.ts';
import type { Answer } from './answer.ts';
import type { RawArgs } from './read-args.ts';

/** One Web API call as it went. `args` are as sent, without the token. */
export interface LoggedCall {
  readonly method: string;
  readonly args: RawArgs;
  /** Milliseconds since the epoch, by the workspace's clock. */
  readonly at: number;
  readonly result: Answer;
}

export interface CallLog {
  readonly record: (call: LoggedCall) => void;
  /** Grows as calls come, until it is cut. */
  readonly calls: readonly LoggedCall[];
  readonly refusals: readonly LoggedCall[];
  /** All calls ever, forgotten ones too. */
  readonly count: number;
}

/** The latest calls, oldest first. */
export function callLog(bounds: Pick<Bounds, 'calls' | 'callCharacters'>, onRefusal: (call: LoggedCall) => void = () => {}): CallLog {
  let kept: LoggedCall[] = [];
  let characters = 0;
  let count = 0;

  /** Half of it goes at once, so that the log is rarely copied. */
  function cut(): void {
    kept = kept.slice(Math.ceil(kept.length / 2));
    characters = kept.reduce((sum, call) => sum + sizeOf(call), 0);
  }

  return {
    record({ args: sent, ...answered }) {
      const { token: _, ...args } = sent;
      const call = { ...answered, args };
      count += 1;
      kept.push(call);
      characters += sizeOf(call);
      while (kept.length > bounds.calls || (characters > bounds.callCharacters && kept.length > 1)) cut();
      if (!call.result.ok) onRefusal(call);
    },
    get calls() {
      return kept;
    },
    get refusals() {
      return kept.filter((call) => !call.result.ok);
    },
    get count() {
      return count;
    },
  };
}

/** A message, a member, a channel in an answer, taken at so many characters: measuring each would cost more than the call. */
const ITEM_CHARACTERS = 1000;

function sizeOf({ args, result }: LoggedCall): number {
  let size = ITEM_CHARACTERS;
  for (const value of Object.values(args)) size += typeof value === 'string' ? value.length : ITEM_CHARACTERS;
  for (const value of Object.values(result)) if (Array.isArray(value)) size += value.length * ITEM_CHARACTERS;
  return size;
}
