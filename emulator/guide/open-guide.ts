import type { Activity, Guide } from './guide.ts';
import { type LiveRun, openRun, type RunOptions, type RunState } from './open-run.ts';

export interface LiveGuide {
  readonly title: string;
  readonly activities: readonly Activity[];
  /** The latest run of each activity that was ever started. */
  readonly runs: () => readonly RunState[];
  /** False when there is no such activity to run, or it runs already. */
  readonly start: (activity: string, chosen: Readonly<Record<string, string>>, by: StartedBy) => boolean;
  readonly steer: (activity: string, to: 'pause' | 'resume' | 'stop') => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops whatever runs. */
  readonly close: () => void;
}

/** Who started it, and the channel that person was looking at. */
export interface StartedBy {
  readonly person: string;
  readonly channel: string | undefined;
}

export interface GuideOptions extends Pick<Guide, 'title' | 'activities'> {
  readonly witness: (by: StartedBy) => RunOptions['witness'];
}

export function openGuide({ title, activities, witness }: GuideOptions): LiveGuide {
  const runs = new Map<string, LiveRun>();
  const listeners = new Set<() => void>();
  const onChange = () => listeners.forEach((listener) => listener());

  return {
    title,
    activities,
    runs: () => [...runs.values()].map((run) => run.state()),
    start(id, chosen, by) {
      const activity = activities.find((known) => known.id === id);
      if (activity === undefined || !('run' in activity) || isUnderWay(runs.get(id))) return false;
      runs.set(id, openRun({ activity, by: by.person, chosen: { ...preset(activity), ...chosen }, witness: witness(by), onChange }));
      onChange();
      return true;
    },
    steer: (id, to) => runs.get(id)?.[to](),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => runs.forEach((run) => run.stop()),
  };
}

function isUnderWay(run: LiveRun | undefined): boolean {
  const phase = run?.state().phase;
  return phase === 'running' || phase === 'paused';
}

function preset(activity: Activity): Record<string, string> {
  if (!('run' in activity)) return {};
  return Object.fromEntries((activity.choices ?? []).map(({ id, options }) => [id, options[0]?.value ?? '']));
}
