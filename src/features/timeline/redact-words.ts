import { sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';
import type { MessageAt } from './message-link.ts';

/** `said`: the message's own texts, now and before. `typed`: what its acts wrote into the tables of their features. */
interface Words {
  readonly said: readonly string[];
  readonly typed: readonly string[];
}

/** What stands in the place of words that may not be left empty. */
const removed = '(removed)';

/** Every column of an incident's tables that holds what a person typed. */
const typedColumns: { readonly [Table in keyof DB]?: readonly (keyof DB[Table] & string)[] } = {
  incidents: ['title', 'reported', 'impact', 'rootCause', 'mitigation', 'endedWhy'],
  tasks: ['title', 'result'],
  checkpoints: ['question'],
  checkIns: ['found'],
  pageCalls: ['why'],
  mitigationOptions: ['title', 'pro', 'con', 'impact', 'recovery', 'reason', 'wayBack'],
  objections: ['reason'],
  followUps: ['title'],
  postmortemSections: ['text'],
};

export async function wordsIn(tx: Tx, { channelId, ts, actIds }: MessageAt & { readonly actIds: readonly number[] }): Promise<Words> {
  const { rows } = await sql<{ text: string }>`
    select text from timeline_entries where slack_channel_id = ${channelId} and slack_ts = ${ts}
    union all
    select r.text from timeline_revisions r join timeline_entries e on e.id = r.entry_id
    where e.slack_channel_id = ${channelId} and e.slack_ts = ${ts}
  `.execute(tx);
  if (actIds.length === 0) return { said: rows.map(({ text }) => text), typed: [] };
  const acts = await tx.selectFrom('timelineEntries').select(['text', 'details']).where('id', 'in', actIds).execute();
  return {
    said: rows.map(({ text }) => text),
    typed: acts.flatMap(({ text, details }) => [text, ...textsIn(details)]),
  };
}

// What was so before is another message's to tell.
const notItsOwn = new Set(['before', 'from', 'over', 'shownBy']);
const record = z.record(z.string(), z.unknown());

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const fields = record.safeParse(value);
  return fields.success ? Object.entries(fields.data).flatMap(([key, inner]) => (notItsOwn.has(key) ? [] : textsIn(inner))) : [];
}

/** The one place where a feature writes into the tables of others: what must be gone has to be gone from all of them. */
export async function forgetWords(tx: Tx, words: readonly string[], incidentId: number): Promise<void> {
  if (words.length === 0) return;
  for (const [table, columns] of Object.entries(typedColumns)) {
    const key = table === 'incidents' ? 'id' : 'incidentId';
    for (const column of columns) {
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${removed}
        where ${sql.ref(key)} = ${incidentId} and ${sql.ref(column)} = any(${words}::text[])
      `.execute(tx);
    }
  }
}
