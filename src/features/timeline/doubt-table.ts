import { sql } from 'kysely';
import { isArchived } from '../is-archived.ts';
import type { Tx } from '../tx.ts';

/** A reading of the channel is asked for and not under way, for the first time or once more: it will do for whoever asks now. */
export async function isAboutToBegin(tx: Tx, incidentId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('incidentId', '=', incidentId)
    .where('state', '=', 'pending')
    .where('kind', '=', 'catch-up')
    .where((eb) => eb.or([eb('attempts', '=', 0), eb('lastError', 'is not', null)]))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Marks what the record knew when events may have been missed. The cursor stands still from here until the channel was read to its end,
 * however much is recorded meanwhile; a reading under way begins anew. Each doubt takes a number of its own from those of the entries: a reading
 * that began before it cannot settle it, even where nothing was recorded in between.
 */
export async function raiseDoubt(tx: Tx, incidentId: number): Promise<void> {
  await sql`
    insert into channel_cursors as known (channel_id, incident_id, cursor_ts, doubt_entry_id)
    select channel_id, id,
      coalesce((select max(slack_ts) from timeline_entries where slack_channel_id = channel_id), '0'),
      nextval(pg_get_serial_sequence('timeline_entries', 'id'))
    from incidents
    where id = ${incidentId} and channel_id is not null
    on conflict (channel_id) do update set
      cursor_ts = case when known.doubt_entry_id is null then greatest(known.cursor_ts, excluded.cursor_ts) else known.cursor_ts end,
      doubt_entry_id = excluded.doubt_entry_id,
      reached_ts = null,
      thread_ts = null,
      thread_reached_ts = null
  `.execute(tx);
}

/** The channel was not read to its end since events may have been missed, and is not known to be archived. */
export async function isLeftInDoubt(tx: Tx, incidentId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('incidents')
    .innerJoin('channelCursors as c', 'c.channelId', 'incidents.channelId')
    .select('incidents.id')
    .where('incidents.id', '=', incidentId)
    .where('c.doubtEntryId', 'is not', null)
    .where((eb) => eb.not(isArchived))
    .executeTakeFirst();
  return row !== undefined;
}

/** While the channel is still in doubt and no gap is noted: from what the record is sure of to `toAt`. */
export async function openGapInDoubt(tx: Tx, incidentId: number, toAt: Date): Promise<void> {
  await sql`
    insert into record_gaps (incident_id, from_at, to_at, why)
    select i.id, case when c.cursor_ts = '0' then i.declared_at else to_timestamp(c.cursor_ts::numeric) end, ${toAt}, 'not read again yet'
    from incidents i join channel_cursors c on c.channel_id = i.channel_id
    where i.id = ${incidentId} and c.doubt_entry_id is not null
    on conflict (incident_id) where filled_at is null do nothing
  `.execute(tx);
}
