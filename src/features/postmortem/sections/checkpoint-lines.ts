import { formatDuration } from '../../../domain/duration.ts';
import type { Checkpoint, IncidentRecord } from '../record/record.ts';
import { item, type Line, quote, time } from '../words/line.ts';

/** The checkpoints that were answered late or not at all. Repeating ones missed in a row are told together. */
export const checkpointLines = ({ checkpoints }: Pick<IncidentRecord, 'checkpoints'>): Line[] =>
  runsOf(checkpoints.filter(({ outcome }) => outcome !== null)).flatMap(([first, ...more]) => {
    const last = more.at(-1);
    if (last) return [item`${more.length + 1} checkpoints in a row were missed, due from ${time(first.dueAt)} to ${time(last.dueAt)}.`];
    return first.outcome === 'met' ? [] : [lineOf(first)];
  });

function lineOf({ number, question, dueAt, metAt, outcome }: Checkpoint): Line {
  const what = question === null ? [] : [' (', quote(question), ')'];
  return outcome === 'late' && metAt
    ? item`Checkpoint ${number}${what}, due ${time(dueAt)}, was answered ${formatDuration(metAt.getTime() - dueAt.getTime())} late.`
    : item`Checkpoint ${number}${what}, due ${time(dueAt)}, was missed.`;
}

type Run = [Checkpoint, ...Checkpoint[]];

function runsOf(checkpoints: readonly Checkpoint[]): Run[] {
  const runs: Run[] = [];
  for (const checkpoint of checkpoints) {
    const run = runs.at(-1);
    if (run && isMissedInTurn(run[0]) && isMissedInTurn(checkpoint)) run.push(checkpoint);
    else runs.push([checkpoint]);
  }
  return runs;
}

const isMissedInTurn = ({ outcome, repeating }: Checkpoint): boolean => outcome === 'missed' && repeating;
