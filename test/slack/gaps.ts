import type { TestDatabase } from '../support/database.ts';

/** What the record says it lacks of a channel. */
export const gapsOf = ({ db }: TestDatabase, channelId: string) =>
  db
    .selectFrom('recordGaps')
    .innerJoin('incidents', 'incidents.id', 'incidentId')
    .select(['fromAt', 'toAt', 'why', 'filledAt'])
    .where('channelId', '=', channelId)
    .execute();
