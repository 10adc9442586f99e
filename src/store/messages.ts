import { sql } from 'kysely';
import { storable } from '../domain/readable.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Tx } from './database.ts';

/**
 * Writes down what was seen of messages, at most once each (channel, ts); channels that are no incident's fall out by the join.
 * The later text wins and earlier ones become revisions; of what is deleted or redacted no text stays or comes back.
 */
export async function recordSightings(tx: Tx, sightings: readonly Sighting[]): Promise<void> {
  await sql`
    with incoming as (
      select i.id as incident_id, x.*
      from jsonb_to_recordset(${json(sightings)}::jsonb) as x (
        "channelId" text, ts text, "threadTs" text, version text, text text, "authorId" text, details jsonb,
        "editedTs" text, "deletedTs" text, before text)
      join incidents i on i.channel_id = x."channelId"
      order by x."channelId", x.ts
    ), seen as (
      insert into timeline_entries as known (
        incident_id, kind, slack_channel_id, slack_ts, thread_ts, occurred_at, author_id, version, text, details, edited_at, deleted_at)
      select incident_id, 'message', "channelId", ts, "threadTs", to_timestamp(ts::float8), "authorId", version, text, details,
        to_timestamp("editedTs"::float8), to_timestamp("deletedTs"::float8)
      from incoming
      on conflict (slack_channel_id, slack_ts) do update set
        thread_ts = coalesce(known.thread_ts, excluded.thread_ts),
        author_id = coalesce(known.author_id, excluded.author_id),
        version = greatest(known.version, excluded.version),
        text = case
          when coalesce(known.redacted_at, known.deleted_at, excluded.deleted_at) is not null then ''
          when excluded.version > known.version then excluded.text
          else known.text end,
        details = case
          when coalesce(known.redacted_at, known.deleted_at, excluded.deleted_at) is not null then '{}'
          when excluded.version > known.version then excluded.details
          else known.details end,
        edited_at = greatest(known.edited_at, excluded.edited_at),
        deleted_at = least(known.deleted_at, excluded.deleted_at),
        key = known.key and excluded.deleted_at is null
      returning id, slack_channel_id, slack_ts, text, version, edited_at, coalesce(redacted_at, deleted_at) is null as stands
    ), earlier as (
      select x.incident_id, s.id as entry_id, x.before as text, to_timestamp(x."editedTs"::float8) as replaced_at
      from incoming x join seen s on s.slack_channel_id = x."channelId" and s.slack_ts = x.ts
      where s.stands and x.before <> ''
      union all
      select x.incident_id, s.id, x.text, s.edited_at
      from incoming x join seen s on s.slack_channel_id = x."channelId" and s.slack_ts = x.ts
      where s.stands and x.version < s.version and x.text not in ('', s.text)
    )
    insert into timeline_revisions as known (incident_id, entry_id, text, replaced_at)
    select incident_id, entry_id, text, coalesce(min(replaced_at), clock_timestamp())
    from earlier
    group by incident_id, entry_id, text
    on conflict (entry_id, md5(text)) do update set replaced_at = least(known.replaced_at, excluded.replaced_at)
  `.execute(tx);

  const deleted = sightings.filter(({ deletedTs }) => deletedTs !== null);
  if (deleted.length > 0) await forgetRevisions(tx, deleted);
}

/** A statement of its own: it must see the revisions of an edit that held the row a moment ago. */
async function forgetRevisions(tx: Tx, deleted: readonly Sighting[]): Promise<void> {
  await sql`
    delete from timeline_revisions r
    using timeline_entries e, jsonb_to_recordset(${json(deleted)}::jsonb) as x ("channelId" text, ts text)
    where e.slack_channel_id = x."channelId" and e.slack_ts = x.ts and r.entry_id = e.id
  `.execute(tx);
}

const json = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));
