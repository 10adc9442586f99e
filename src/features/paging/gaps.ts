import { post } from '../../domain/effect.ts';
import type { Tx } from '../tx.ts';
import { noTurn, type Turn } from './turn.ts';

const kind = 'page_undeliverable';

export async function gapsSaid(tx: Tx, incidentId: number): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('timelineEntries')
    .select('text')
    .where('incidentId', '=', incidentId)
    .where('kind', '=', kind)
    .execute();
  return new Set(rows.map(({ text }) => text));
}

/** Says in the channel what of a page could not be delivered: each fault once in an incident, and nothing else stops for it. */
export function sayGaps(gaps: readonly string[], said: ReadonlySet<string>): Turn {
  const fresh = [...new Set(gaps)].filter((gap) => !said.has(gap));
  if (fresh.length === 0) return noTurn;
  const cure = 'Create it in Slack, or correct the policy; until then, page people by name: `/incident page @who why`.';
  return { ...noTurn, entries: fresh.map((text) => ({ kind, text })), effects: [post(`:warning: ${fresh.join(' ')} ${cure}`)] };
}
