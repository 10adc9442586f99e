import { sql } from 'kysely';
import { defuse, unescape } from '../../domain/mrkdwn.ts';
import type { Tx } from '../tx.ts';
import { slackTime } from './slack-time.ts';

interface Gone {
  readonly words: readonly string[];
  /** The message that said them first. */
  readonly ts: string;
  readonly at: Date;
}

// Shorter words stand everywhere, and longer ones are often shown cut.
const tellingMin = 4;
const tellingMax = 60;
// Slack's clock and ours may differ by so much.
const clockDoubtSeconds = 300;

/** Muster's own messages that repeat these words, now or before they were edited, and its answers to gestures made since. */
export async function forgetEchoes(tx: Tx, { words, ts, at }: Gone, incidentId: number): Promise<void> {
  const telling = words.filter((text) => text.length >= tellingMin).map((text) => text.slice(0, tellingMax));
  const heard = [...new Set(telling.flatMap((text) => [text, unescape(defuse(text))]))];
  if (heard.length > 0) await forgetOwnMessages(tx, heard, at, incidentId);
  await sql`
    update seen_asks set answer = answer - 'reply'
    where seen_at >= ${slackTime(ts)} - ${`${clockDoubtSeconds} seconds`}::interval and answer ? 'reply'
  `.execute(tx);
}

async function forgetOwnMessages(tx: Tx, heard: readonly string[], at: Date, incidentId: number): Promise<void> {
  await sql`
    with echo as (
      select e.id
      from timeline_entries e, workspace w
      where e.incident_id = ${incidentId} and e.kind = 'message' and e.author_id in (w.bot_user_id, w.bot_id)
        and (${repeats(sql`e.text`, heard)}
          or exists (select 1 from timeline_revisions r where r.entry_id = e.id and ${repeats(sql`r.text`, heard)}))
    ), forgotten as (
      delete from timeline_revisions where entry_id in (select id from echo)
    )
    update timeline_entries set text = '', details = '{}', redacted_at = ${at} where id in (select id from echo)
  `.execute(tx);
}

const repeats = (text: ReturnType<typeof sql>, heard: readonly string[]) =>
  sql<boolean>`exists (select 1 from unnest(${heard}::text[]) as words where position(words in ${text}) > 0)`;
