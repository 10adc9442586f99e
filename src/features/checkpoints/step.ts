import type { Alarm } from '../../domain/alarm.ts';
import { type Accepted, accept } from '../../domain/decision.ts';
import type { Effect } from '../../domain/effect.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Work } from './checkpoints-table.ts';

/** One thing that happens to one checkpoint, as part of a decision. */
export interface Step extends Work {
  readonly entries?: readonly Entry[];
  readonly effects?: readonly Effect[];
  readonly alarms?: readonly Alarm[];
}

/** The steps of a decision, in order. */
export const inSteps = (steps: readonly Step[], more: Pick<Accepted<Work>, 'follow' | 'reply'> = {}): Accepted<Work> =>
  accept({
    state: {
      changes: steps.flatMap(({ changes = [] }) => changes),
      added: steps.flatMap(({ added = [] }) => added),
      checkIns: steps.flatMap(({ checkIns = [] }) => checkIns),
    },
    entries: steps.flatMap(({ entries = [] }) => entries),
    effects: steps.flatMap(({ effects = [] }) => effects),
    alarms: steps.flatMap(({ alarms = [] }) => alarms),
    ...more,
  });
