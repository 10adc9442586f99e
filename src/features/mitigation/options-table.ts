import type { Selectable } from 'kysely';
import type { MitigationOptions } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';
import type { Choice, Option } from './option.ts';

/** The incident's options by number, with their supporters and the objections that were not withdrawn. */
export async function optionsOf(tx: Tx, incidentId: number): Promise<Option[]> {
  const rows = await tx.selectFrom('mitigationOptions').selectAll().where('incidentId', '=', incidentId).orderBy('number').execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const supporters = await tx.selectFrom('optionSupporters').selectAll().where('optionId', 'in', ids).orderBy('userId').execute();
  const objections = await tx
    .selectFrom('objections')
    .select(['id', 'optionId', 'userId', 'reason', 'overruledAt'])
    .where('optionId', 'in', ids)
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    chosen: choiceOf(row),
    supporters: supporters.filter(({ optionId }) => optionId === row.id).map(({ userId }) => userId),
    objections: objections
      .filter(({ optionId }) => optionId === row.id)
      .map(({ id, userId, reason, overruledAt }) => ({ id, userId, reason, overruled: overruledAt !== null })),
  }));
}

const choiceOf = ({ chosenBy, reason, wayBack, checkedBy }: Selectable<MitigationOptions>): Choice | null =>
  chosenBy === null ? null : { by: chosenBy, reason, wayBack, checkedBy };

/** What somebody thinks of an option: supporting it takes their objection back, and the other way round. */
export async function withdraw(tx: Tx, optionId: number, userId: string, at: Date): Promise<void> {
  await tx.deleteFrom('optionSupporters').where('optionId', '=', optionId).where('userId', '=', userId).execute();
  await tx
    .updateTable('objections')
    .set({ withdrawnAt: at })
    .where('optionId', '=', optionId)
    .where('userId', '=', userId)
    .where('withdrawnAt', 'is', null)
    .execute();
}
