import type { Incident } from '../../domain/incident.ts';
import type { Tx } from '../tx.ts';
import type { Question } from '../verb.ts';
import type { Call } from './call.ts';
import { callsOf } from './calls-table.ts';
import { directoryFor } from './directory.ts';
import { gapsSaid } from './gaps.ts';
import type { Asking } from './turn.ts';

export interface Known {
  readonly calls: readonly Call[];
  readonly directory: Asking['directory'];
  readonly saidGaps: Asking['saidGaps'];
}

/** The calls so far, and whom a further level or the words given may reach. */
export async function loadKnown(tx: Tx, { incident, policy }: Question<unknown, Incident>, words: readonly string[] = []): Promise<Known> {
  const calls = await callsOf(tx, incident.id);
  const targets = calls.map(({ target }) => target);
  return {
    calls,
    directory: await directoryFor(tx, policy, [...targets, ...words]),
    saidGaps: await gapsSaid(tx, incident.id),
  };
}

export const asking = ({ incident, policy, now }: Question<unknown, Incident>, { calls, directory, saidGaps }: Known): Asking => ({
  incident,
  policy,
  now,
  directory,
  onTheWay: new Set(calls.flatMap(({ paged }) => paged.flatMap(({ userId, acknowledgedAt }) => (acknowledgedAt === null ? [] : userId)))),
  saidGaps,
});
