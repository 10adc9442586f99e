import type { Selectable, Updateable } from 'kysely';
import type { CheckIns, Checkpoints } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';

/** A moment by which the channel is owed an update, numbered from 1 in each incident. Waiting, asked, then settled. */
export type Checkpoint = Omit<Selectable<Checkpoints>, 'id' | 'incidentId'>;
type NewCheckpoint = Pick<Checkpoint, 'number' | 'repeating' | 'question' | 'countedFrom' | 'dueAt' | 'setBy'>;
type CheckpointChange = Pick<Checkpoint, 'number'> & Updateable<Omit<Checkpoints, 'id' | 'incidentId' | 'number'>>;
type NewCheckIn = Pick<Selectable<CheckIns>, 'checkpoint' | 'task' | 'userId' | 'askedAt'>;

/** What a decision writes; changes come first, since an incident has one open repeating checkpoint at most. */
export interface Work {
  readonly changes?: readonly CheckpointChange[];
  readonly added?: readonly NewCheckpoint[];
  readonly checkIns?: readonly NewCheckIn[];
}

const columns = [
  'number',
  'repeating',
  'question',
  'countedFrom',
  'dueAt',
  'setBy',
  'askedAt',
  'askedOf',
  'remindedAt',
  'handedTo',
  'snoozes',
  'snoozedBy',
  'metAt',
  'metBy',
  'metWith',
  'outcome',
  'settledAt',
] as const;

/** All of an incident's, by number. */
export const checkpointsOf = (tx: Tx, incidentId: number): Promise<Checkpoint[]> =>
  tx.selectFrom('checkpoints').select(columns).where('incidentId', '=', incidentId).orderBy('number').execute();

export async function findCheckpoint(tx: Tx, incidentId: number, number: number): Promise<Checkpoint | null> {
  const row = await tx
    .selectFrom('checkpoints')
    .select(columns)
    .where('incidentId', '=', incidentId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveWork(tx: Tx, { changes = [], added = [], checkIns = [] }: Work, incidentId: number): Promise<void> {
  for (const { number, ...change } of changes) {
    await tx.updateTable('checkpoints').set(change).where('incidentId', '=', incidentId).where('number', '=', number).execute();
  }
  for (const checkpoint of added) {
    await tx
      .insertInto('checkpoints')
      .values({ ...checkpoint, incidentId })
      .execute();
  }
  if (checkIns.length === 0) return;
  await tx
    .insertInto('checkIns')
    .values(checkIns.map((checkIn) => ({ ...checkIn, incidentId })))
    .execute();
}
