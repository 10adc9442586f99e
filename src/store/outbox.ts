import { sql } from 'kysely';
import { later } from '../domain/duration.ts';
import type { Effect } from '../domain/effect.ts';
import type { Database, Tx } from './database.ts';

/** An effect on its way: which lane it keeps its order in, and what Slack's rate limit counts it by. */
export interface NewEffectRow {
  readonly incidentId: number | null;
  readonly lane: string;
  readonly limitedBy: string;
  readonly priority: number;
  readonly effect: Effect;
  /** The timeline entries that this message tells of. */
  readonly entryId?: number;
}

export interface EffectRow {
  readonly id: number;
  readonly incidentId: number | null;
  readonly lane: string;
  readonly limitedBy: string;
  readonly attempts: number;
  readonly losses: number;
  /** An earlier attempt whose outcome nobody knows: Slack may have done it. */
  readonly doubtSince: Date | null;
  /** How far the search for what that attempt may have posted has come. */
  readonly soughtTs: string | null;
  readonly createdAt: Date;
  readonly effect: Effect;
  readonly entryId: number | null;
}

type Payload = Pick<EffectRow, 'effect' | 'entryId'>;

/** What a courier's hands are free for. */
export interface Hands {
  /** What Slack limits by is not to be taken: enough of it is in hand. */
  readonly busy: readonly string[];
  /** Whether an effect may be taken with which a process died. */
  readonly suspects: boolean;
  /** Nothing is in hand: one that has its last try may be taken. */
  readonly all: boolean;
}

/** An effect with which a process died so often is set aside. It has its last try with nothing else in hand, which might be what kills. */
export const lossesMax = 3;

export const isLastTry = ({ losses }: Pick<EffectRow, 'losses'>): boolean => losses === lossesMax - 1;

// Between the commit of an attempt and the lock on its row, no other courier may take it.
const untilHeldMs = 1_000;

export async function enqueue(tx: Tx, rows: readonly NewEffectRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      rows.map(({ effect, entryId, ...row }) => ({
        ...row,
        kind: effect.kind,
        payload: JSON.stringify({ effect, entryId: entryId ?? null }),
        createdAt: now,
      })),
    )
    .execute();
}

/**
 * Takes the most urgent effect that heads its lane and commits the attempt, before anything is sent.
 * An effect of an incident waits until that incident stands open in Slack, or has ended without; what Slack has limited waits as long as Slack said.
 * One that is due for its last try goes before all others, and until all hands are free for it nothing is taken.
 */
export async function takeEffect(db: Database, now: Date, { busy, suspects, all }: Hands): Promise<EffectRow | null> {
  if (!(await isAnyDue(db, now))) return null;
  const isLost = sql<boolean>`o.in_flight_at is not null and o.last_error is null`;
  const mayGo = sql<boolean>`
    o.state = 'pending'
    and o.not_before <= ${now}
    and o.limited_by <> all (${busy}::text[])
    and not exists (select 1 from outbox earlier where earlier.state = 'pending' and earlier.lane = o.lane and earlier.id < o.id)
    and not exists (select 1 from parked p where p.limited_by = o.limited_by and p.until > ${now})
    and (o.incident_id is null or o.kind = 'open-incident'
         or exists (select 1 from incidents i where i.id = o.incident_id and (i.opened_at is not null or i.phase = 'closed')))`;
  const first = sql`order by o.priority, o.id limit 1 for update of o skip locked`;
  const { rows } = await sql<Omit<EffectRow, keyof Payload> & { payload: Payload }>`
    with last_try as materialized (
      select o.id, o.in_flight_at, o.sought_ts, o.losses + 1 as losses
      from outbox o
      where o.losses = ${lossesMax - 2} and ${isLost} and ${suspects} and ${mayGo}
      ${first}
    ),
    other as materialized (
      select o.id, o.in_flight_at, o.sought_ts, o.losses + (${isLost})::int as losses
      from outbox o
      where not exists (select 1 from last_try) and (${suspects} or o.losses = 0 and not (${isLost})) and ${mayGo}
      ${first}
    )
    update outbox o
    set attempts = attempts + 1,
        losses = head.losses,
        last_error = null,
        sought_ts = null,
        not_before = ${later(now, untilHeldMs)},
        in_flight_at = coalesce(o.in_flight_at, ${now})
    from (select * from last_try where ${all} union all select * from other) head
    where o.id = head.id
    returning o.id, o.incident_id, o.lane, o.limited_by, o.attempts, o.losses, head.in_flight_at as doubt_since, head.sought_ts, o.created_at, o.payload
  `.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { payload, ...rest } = row;
  return { ...rest, ...payload };
}

/** Most looks find nothing, and this one costs a tenth of the whole question. */
async function isAnyDue(db: Database, now: Date): Promise<boolean> {
  const due = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'pending')
    .where('notBefore', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return due !== undefined;
}

/** Holds the row while the call is made: if the process dies, the row is free again at once. False when another courier has it. */
export async function holdEffect(tx: Tx, row: Pick<EffectRow, 'id' | 'attempts'>): Promise<boolean> {
  const held = await tx
    .selectFrom('outbox')
    .select('id')
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .where('state', '=', 'pending')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return held !== undefined;
}

// The record keeps what was said; a second copy would outlive a redaction.
const withoutWords = sql<string>`payload #- '{effect,message}'`;

export async function markDone(tx: Tx, id: number, now: Date): Promise<void> {
  const done = { state: 'done', doneAt: now, inFlightAt: null, lastError: null, payload: withoutWords };
  await tx.updateTable('outbox').set(done).where('id', '=', id).execute();
}

export async function markFailed(tx: Tx, id: number, why: string, now: Date): Promise<void> {
  const failed = { state: 'failed', doneAt: now, inFlightAt: null, lastError: why, payload: withoutWords };
  await tx.updateTable('outbox').set(failed).where('id', '=', id).execute();
}

/** Back in its lane, and lived through: it kills no process. `doubt` keeps the mark that Slack may have done it, so that the next attempt looks before it sends. */
export async function markAgain(tx: Tx, id: number, again: { why: string; notBefore: Date; doubt: boolean }): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ losses: 0, lastError: again.why, notBefore: again.notBefore, ...(!again.doubt && { inFlightAt: null }) })
    .where('id', '=', id)
    .execute();
}

/** Kept with the row's outcome: an attempt that dies after this may have posted what is newer. */
export async function keepSought(tx: Tx, id: number, soughtTs: string | null): Promise<void> {
  await tx.updateTable('outbox').set({ soughtTs }).where('id', '=', id).execute();
}

/**
 * An effect whose delivery ended with the database: it was not the effect's fault. Who has taken it since took that for a death, and it is none.
 * Waits for nobody: false while the row is held, be it by a connection that the server does not know to be gone.
 */
export async function handBack(db: Database, { id, attempts }: Pick<EffectRow, 'id' | 'attempts'>): Promise<boolean> {
  const { rows } = await sql`
    with free as (select id from outbox where id = ${id} and state = 'pending' for update skip locked)
    update outbox o
    set last_error = case when o.attempts = ${attempts} then 'database_away' else o.last_error end,
        losses = case when o.attempts = ${attempts} then o.losses else greatest(o.losses - 1, 0) end
    from free
    where o.id = free.id
    returning o.id
  `.execute(db);
  if (rows.length > 0) return true;
  const waits = await db.selectFrom('outbox').select('id').where('id', '=', id).where('state', '=', 'pending').executeTakeFirst();
  return waits === undefined;
}

export async function park(db: Database, limitedBy: string, until: Date): Promise<void> {
  await db
    .insertInto('parked')
    .values({ limitedBy, until })
    .onConflict((conflict) => conflict.column('limitedBy').doUpdateSet({ until }))
    .execute();
}

type Show = Extract<Effect, { kind: 'show' }>;

/** The ids of other pending shows of the same message, as of now: whatever is drawn after this shows what they asked for. */
export async function foldableShows(tx: Tx, row: Pick<EffectRow, 'id' | 'incidentId'>, { board, ref, afresh }: Show): Promise<number[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'pending')
    .where('incidentId', '=', row.incidentId)
    .where('kind', '=', 'show')
    .where('id', '>', row.id)
    .where(sql<boolean>`payload->'effect'->>'board' = ${board} and payload->'effect'->>'ref' = ${ref}`)
    .where(sql<boolean>`(${afresh === true} or payload->'effect'->'afresh' is null)`)
    .where('inFlightAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function markFolded(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('outbox').set({ state: 'done', doneAt: now }).where('id', 'in', ids).where('inFlightAt', 'is', null).execute();
}
