import { sql } from 'kysely';

/**
 * Its channel was archived by hand, and neither unarchived nor Muster let in again since; for `selectFrom('incidents')`.
 * By what is rare, through an index: however long the timeline is, it costs the same.
 */
export const isArchived = sql<boolean>`exists (
  select 1 from timeline_entries archived
  where archived.incident_id = incidents.id and archived.kind = 'channel_archived'
    and not exists (
      select 1 from timeline_entries back
      where back.incident_id = incidents.id and back.kind in ('channel_unarchived', 'joined') and back.id > archived.id
        and (back.kind = 'channel_unarchived' or back.author_id in (select bot_user_id from workspace))))`;
