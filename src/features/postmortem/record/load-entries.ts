import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../tx.ts';
import { readMessage } from '../key-moments/read-message.ts';
import type { Entry } from './entry.ts';

// Nobody reads more of one message in a post-mortem; the record keeps it whole.
const messageMax = 3_000;
/** Who came and went tells nothing of the incident. */
const passing = ['joined', 'left'];
/** The acts by which an incident is described: few, however much is said in it. */
const telling = [
  'incident_declared',
  'severity_changed',
  'impact_stated',
  'cause_stated',
  'incident_resolved',
  'incident_cancelled',
  'incident_duplicated',
  'section_filled',
];
const details = z.record(z.string(), z.unknown());

// A page takes some 20 ms; between pages others have their turn, however long the record is.
const perPage = 1_000;

/** What people and apps said and what was done through Muster, in order. What was deleted or redacted has no text to show and stays out. */
export async function loadEntries(tx: Tx, incidentId: number, only?: 'acts'): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: Place | null = null;
  do {
    const rows = await page(tx, { incidentId, only, after });
    entries.push(...rows.map(toEntry));
    const last = rows.at(-1);
    after = last && rows.length === perPage ? { moment: last.moment, id: last.id } : null;
  } while (after);
  return entries;
}

/** Where a page ends. The moment is PostgreSQL's own, for it is finer than a Date. */
interface Place {
  readonly moment: string;
  readonly id: number;
}

interface Which {
  readonly incidentId: number;
  readonly only: 'acts' | undefined;
  readonly after: Place | null;
}

function page(tx: Tx, { incidentId, only, after }: Which) {
  return tx
    .selectFrom('timelineEntries as e')
    .innerJoin('incidents as i', 'i.id', 'e.incidentId')
    .leftJoin('livingMessages as shown', (join) =>
      join
        .onRef('shown.incidentId', '=', 'e.incidentId')
        .on(sql<boolean>`shown.board = e.details -> 'shownBy' ->> 'board'`)
        .on(sql<boolean>`shown.ref = e.details -> 'shownBy' ->> 'ref'`),
    )
    .select([
      'e.id',
      'e.kind',
      'e.key',
      'e.occurredAt',
      sql<string>`e.occurred_at::text`.as('moment'),
      'e.authorId',
      'e.details',
      'e.threadTs',
      'e.editedAt',
      sql<string>`case when e.kind = 'message' then left(e.text, ${messageMax}) else e.text end`.as('text'),
      sql<string | null>`coalesce(e.slack_channel_id, case when e.link_ts is null then shown.channel_id else i.channel_id end)`.as(
        'channelId',
      ),
      sql<string | null>`coalesce(e.slack_ts, e.link_ts, shown.ts)`.as('ts'),
    ])
    .where('e.incidentId', '=', incidentId)
    .where('e.deletedAt', 'is', null)
    .where('e.redactedAt', 'is', null)
    .where(sql<boolean>`not (e.kind = 'message' and exists (select from workspace w where e.author_id in (w.bot_user_id, w.bot_id)))`)
    .$if(only === 'acts', (query) => query.where('e.kind', 'in', telling))
    .$if(only !== 'acts', (query) => query.where('e.kind', 'not in', passing))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(e.occurred_at, e.id) > (${after?.moment}::timestamptz, ${after?.id}::bigint)`),
    )
    .orderBy('e.occurredAt')
    .orderBy('e.id')
    .limit(perPage)
    .execute();
}

type Row = Awaited<ReturnType<typeof page>>[number];

const toEntry = ({ id, kind, key, occurredAt, authorId, text, editedAt, channelId, ts, threadTs, details: kept }: Row): Entry => ({
  id,
  kind,
  key,
  at: occurredAt,
  authorId,
  text,
  details: details.parse(kept),
  editedAt,
  spot: channelId === null || ts === null ? null : { channelId, ts, threadTs },
  ...(kind === 'message' && { reading: readMessage(text) }),
});
