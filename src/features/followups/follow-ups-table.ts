import type { Selectable, Updateable } from 'kysely';
import type { FollowUps } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';

/** A piece of work after the incident, numbered from 1 in each. */
export type FollowUp = Omit<Selectable<FollowUps>, 'id' | 'incidentId'>;

export type NewFollowUp = Omit<FollowUp, 'doneAt' | 'doneBy'>;

/** What a verb changes of one follow-up. */
export type FollowUpChange = Pick<FollowUp, 'number'> & Updateable<Pick<FollowUps, 'ownerId' | 'doneAt' | 'doneBy'>>;

const columns = ['number', 'title', 'ownerId', 'dueAt', 'addedBy', 'addedAt', 'doneAt', 'doneBy', 'fromTask'] as const;

export async function findFollowUp(tx: Tx, incidentId: number, number: number): Promise<FollowUp | null> {
  const row = await tx
    .selectFrom('followUps')
    .select(columns)
    .where('incidentId', '=', incidentId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ?? null;
}

/** All of them, by number. */
export const followUpsOf = (tx: Tx, incidentId: number): Promise<FollowUp[]> =>
  tx.selectFrom('followUps').select(columns).where('incidentId', '=', incidentId).orderBy('number').execute();

export async function insertFollowUp(tx: Tx, followUp: NewFollowUp, incidentId: number): Promise<void> {
  await tx
    .insertInto('followUps')
    .values({ ...followUp, incidentId })
    .execute();
}

export async function changeFollowUp(tx: Tx, { number, ...change }: FollowUpChange, incidentId: number): Promise<void> {
  await tx.updateTable('followUps').set(change).where('incidentId', '=', incidentId).where('number', '=', number).execute();
}
