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

const KEPT = 5000;

/** The latest calls, oldest first: between five and ten thousand once there are so many. */
export function callLog(onRefusal: (call: LoggedCall) => void = () => {}): CallLog {
  let kept: LoggedCall[] = [];
  let count = 0;
  return {
    record({ args: sent, ...call }) {
      const { token: _, ...args } = sent;
      count += 1;
      kept.push({ ...call, args });
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      if (!call.result.ok) onRefusal({ ...call, args });
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
