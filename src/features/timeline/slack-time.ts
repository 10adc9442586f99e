import { type RawBuilder, sql } from 'kysely';

/** When a message was posted, to the microsecond, which a Date does not hold. */
export const slackTime = (ts: string): RawBuilder<Date> => sql<Date>`to_timestamp(${ts}::float8)`;
