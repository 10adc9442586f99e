import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../store/schema.ts';

/** Incidents that this person may know of: the public ones, and the private ones whose channel they are in; null: nobody in particular. For `selectFrom('incidents').where(…)`. */
export const visibleTo = (userId: string | null) => (eb: ExpressionBuilder<DB, 'incidents'>) =>
  eb.or([
    eb('visibility', '=', 'public'),
    eb.exists(
      eb
        .selectFrom('incidentMembers')
        .select('incidentMembers.userId')
        .whereRef('incidentMembers.incidentId', '=', 'incidents.id')
        .where('incidentMembers.userId', '=', userId ?? ''),
    ),
  ]);
