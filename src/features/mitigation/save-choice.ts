import type { Tx } from '../tx.ts';

export interface Chosen {
  readonly optionId: number;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly wayBack: string | null;
  readonly checkedBy: string | null;
}

/** One option is chosen at a time: an earlier choice stands in the timeline. */
export async function saveChoice(tx: Tx, { optionId, by, at, reason, wayBack, checkedBy }: Chosen, incidentId: number): Promise<void> {
  await tx
    .updateTable('mitigationOptions')
    .set({ chosenAt: null, chosenBy: null, reason: null, wayBack: null, checkedBy: null })
    .where('incidentId', '=', incidentId)
    .where('chosenAt', 'is not', null)
    .execute();
  await tx
    .updateTable('mitigationOptions')
    .set({ chosenAt: at, chosenBy: by, reason, wayBack, checkedBy })
    .where('id', '=', optionId)
    .execute();
  await tx
    .updateTable('objections')
    .set({ overruledAt: at })
    .where('optionId', '=', optionId)
    .where('withdrawnAt', 'is', null)
    .where('overruledAt', 'is', null)
    .execute();
}
