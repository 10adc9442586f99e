import type { Selectable } from 'kysely';
import type { MitigationOptions } from '../../../store/schema.ts';
import type { Tx } from '../../tx.ts';

export interface Objection {
  readonly userId: string;
  readonly reason: string;
  readonly objectedAt: Date;
  readonly overruled: boolean;
  readonly withdrawn: boolean;
}

/** A way to mitigate, with what was said for and against it. */
export interface Option extends Readonly<
  Pick<
    Selectable<MitigationOptions>,
    'number' | 'title' | 'pro' | 'con' | 'impact' | 'recovery' | 'offeredAt' | 'chosenAt' | 'chosenBy' | 'reason' | 'wayBack' | 'checkedBy'
  >
> {
  readonly objections: readonly Objection[];
}

export async function loadOptions(tx: Tx, incidentId: number): Promise<Option[]> {
  const options = await tx
    .selectFrom('mitigationOptions')
    .select([
      'id',
      'number',
      'title',
      'pro',
      'con',
      'impact',
      'recovery',
      'offeredAt',
      'chosenAt',
      'chosenBy',
      'reason',
      'wayBack',
      'checkedBy',
    ])
    .where('incidentId', '=', incidentId)
    .orderBy('number')
    .execute();
  const objections = await tx
    .selectFrom('objections')
    .select(['optionId', 'userId', 'reason', 'objectedAt', 'overruledAt', 'withdrawnAt'])
    .where('incidentId', '=', incidentId)
    .orderBy('id')
    .execute();
  return options.map(({ id, ...option }) => ({
    ...option,
    objections: objections
      .filter(({ optionId }) => optionId === id)
      .map(({ userId, reason, objectedAt, overruledAt, withdrawnAt }) => ({
        userId,
        reason,
        objectedAt,
        overruled: overruledAt !== null,
        withdrawn: withdrawnAt !== null,
      })),
  }));
}
