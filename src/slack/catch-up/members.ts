import { sql } from 'kysely';
import type { Database } from '../../store/database.ts';

/** Who is in the channel, as Slack says it was at `asOf`; whoever joined since then stays. */
export async function keepMembers(db: Database, incidentId: number, members: readonly string[], asOf: Date): Promise<void> {
  await sql`
    with present as (
      select unnest(${members}::text[]) as user_id
    ), gone as (
      delete from incident_members m
      where incident_id = ${incidentId}
        and user_id not in (select user_id from present)
        and not exists (
          select 1 from timeline_entries e
          where e.incident_id = ${incidentId} and e.kind = 'joined' and e.author_id = m.user_id and e.occurred_at > ${asOf})
    )
    insert into incident_members (incident_id, user_id)
    select ${incidentId}, user_id from present
    on conflict do nothing
  `.execute(db);
}
