import type { IncidentRecord } from '../record/record.ts';

/** How the checkpoints ended; one not yet asked at the end has no outcome. */
export function checkpointCounts({ checkpoints }: Pick<IncidentRecord, 'checkpoints'>) {
  const count = (outcome: string): number => checkpoints.filter((checkpoint) => checkpoint.outcome === outcome).length;
  return { met: count('met'), late: count('late'), missed: count('missed') };
}

export function checkpointWords(record: Pick<IncidentRecord, 'checkpoints'>): string {
  const { met, late, missed } = checkpointCounts(record);
  return met + late + missed === 0 ? 'none was due' : `${met} met, ${late} late, ${missed} missed`;
}
