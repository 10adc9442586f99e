import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../store/schema.ts';

/**
 * Incidents that this person may know of: those whose channel they are in, and the public ones unless they are kept out as Slack, too, keeps them out.
 * null: nobody in particular. For `selectFrom('incidents').where(…)`.
 */
export const visibleTo = (userId: string | null) => (eb: ExpressionBuilder<DB, 'incidents'>) =>
  eb.or([
    eb.and([eb('visibility', '=', 'public'), eb.not(isKeptOut(eb, userId ?? ''))]),
    eb.exists(
      eb
        .selectFrom('incidentMembers')
        .select('incidentMembers.userId')
        .whereRef('incidentMembers.incidentId', '=', 'incidents.id')
        .where('incidentMembers.userId', '=', userId ?? ''),
    ),
  ]);

/** Guests and people of other workspaces see their own channels only; who is gone, and a bot, has no business at all. */
const isKeptOut = (eb: ExpressionBuilder<DB, 'incidents'>, userId: string) =>
  eb.exists(
    eb
      .selectFrom('slackUsers')
      .select('slackUsers.id')
      .where('slackUsers.id', '=', userId)
      .where((user) =>
        user.or([
          user.ref('slackUsers.isGuest'),
          user.ref('slackUsers.isOutsider'),
          user.ref('slackUsers.deleted'),
          user.ref('slackUsers.isBot'),
        ]),
      ),
  );
