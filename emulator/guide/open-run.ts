import { isDeepStrictEqual } from 'node:util';
import type { Run, Undertaking, Witness } from './guide.ts';

export interface RunState {
  readonly activity: string;
  readonly phase: 'running' | 'paused' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  /** 0 while it is not known how long it will be. */
  readonly of: number;
  readonly at: string;
  /** The latest lines, oldest first. */
  readonly lines: readonly string[];
}

export interface LiveRun {
  readonly state: () => RunState;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

export interface RunOptions {
  readonly activity: Undertaking;
  readonly by: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly witness: (run: Pick<Run, 'tell' | 'stopped'>) => Witness;
  readonly onChange: () => void;
}

const LINES_MAX = 60;

/** Lets an activity run, and keeps what it tells. */
export function openRun({ activity, by, chosen, witness, onChange }: RunOptions): LiveRun {
  let state: RunState = { activity: activity.id, phase: 'running', done: 0, of: 0, at: '', lines: [] };
  let waiting: (() => void)[] = [];
  const ending = new AbortController();

  function change(next: Partial<RunState>): void {
    const changed = { ...state, ...next };
    if (isDeepStrictEqual(changed, state)) return;
    state = changed;
    onChange();
  }
  const tell = (line: string) => change({ lines: [...state.lines, line].slice(-LINES_MAX) });
  const isOver = () => state.phase !== 'running' && state.phase !== 'paused';
  function wake(): void {
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  }

  async function goesOn(): Promise<void> {
    ending.signal.throwIfAborted();
    if (state.phase === 'paused') await new Promise<void>((resolve) => waiting.push(resolve));
    ending.signal.throwIfAborted();
  }
  async function carryOut(): Promise<void> {
    const about = { tell, stopped: ending.signal };
    try {
      await activity.run({ ...about, by, chosen, progress: change, goesOn, witness: witness(about) });
      change({ phase: ending.signal.aborted ? 'stopped' : 'done' });
    } catch (error) {
      if (ending.signal.aborted) return change({ phase: 'stopped' });
      tell(error instanceof Error ? error.message : String(error));
      change({ phase: 'failed' });
    }
  }
  void carryOut();

  return {
    state: () => state,
    pause: () => state.phase === 'running' && change({ phase: 'paused' }),
    resume() {
      if (state.phase !== 'paused') return;
      change({ phase: 'running' });
      wake();
    },
    stop() {
      if (isOver()) return;
      ending.abort(new Error('Stopped.'));
      wake();
    },
  };
}
