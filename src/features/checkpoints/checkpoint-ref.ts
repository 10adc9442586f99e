import type { Checkpoint } from './checkpoints-table.ts';

/** Its message: a checkpoint put off is asked again in a new one, since an edited message alerts nobody. `3`, then `3.1`. */
export const checkpointRef = ({ number, snoozes }: Pick<Checkpoint, 'number' | 'snoozes'>): string =>
  snoozes === 0 ? String(number) : `${number}.${snoozes}`;

export function readCheckpointRef(ref: string): Pick<Checkpoint, 'number' | 'snoozes'> {
  const [number, snoozes = 0] = ref.split('.').map(Number);
  return { number: number ?? 0, snoozes };
}
