import type { RunState } from '../../guide/open-run.ts';
import { useStore } from '../store/store.ts';

/** The latest run of an activity, if it was ever begun. */
export const useRun = (activity: string): RunState | undefined =>
  useStore((state) => state.guide.runs.find((run) => run.activity === activity));

export const isUnderWay = (run: RunState | undefined): boolean => run?.phase === 'running' || run?.phase === 'paused';
