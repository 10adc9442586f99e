import type { Tx } from '../tx.ts';
import type { Call } from './call.ts';

/** One thing that a decision about paging writes. */
export type Write =
  | { readonly kind: 'call'; readonly call: Pick<Call, 'number' | 'target' | 'why' | 'requestedBy' | 'level'> }
  | {
      readonly kind: 'send';
      readonly number: number;
      readonly level: number;
      readonly via: string;
      readonly userIds: readonly string[];
      /** Somebody answered the call to everyone: reached when everyone was, answered now. */
      readonly answers?: { readonly sentAt: Date };
    }
  | {
      readonly kind: 'mark';
      readonly ids: readonly number[];
      readonly as: 'repeatedAt' | 'acknowledgedAt' | 'declinedAt' | 'escalatedAt';
    }
  | { readonly kind: 'move'; readonly number: number; readonly level: number }
  | { readonly kind: 'everyone'; readonly number: number }
  | { readonly kind: 'end'; readonly numbers: readonly number[] };

export interface PagingChange {
  readonly at: Date;
  readonly writes: readonly Write[];
}

export async function savePaging(tx: Tx, { at, writes }: PagingChange, incidentId: number): Promise<void> {
  const calls = writes.flatMap((write) => (write.kind === 'call' ? [{ incidentId, calledAt: at, ...write.call }] : []));
  const pages = writes.flatMap((write) => (write.kind === 'send' ? pagesOf(write, at, incidentId) : []));
  if (calls.length > 0) await tx.insertInto('pageCalls').values(calls).execute();
  if (pages.length > 0) await tx.insertInto('pages').values(pages).execute();
  for (const write of writes) if (write.kind !== 'call' && write.kind !== 'send') await changeOne(tx, write, at, incidentId);
}

function pagesOf({ number, level, via, userIds, answers }: Extract<Write, { kind: 'send' }>, at: Date, incidentId: number) {
  const sent = { incidentId, number, level, via, sentAt: answers?.sentAt ?? at, acknowledgedAt: answers ? at : null };
  return userIds.map((userId) => ({ ...sent, userId }));
}

type Change = Exclude<Write, { kind: 'call' | 'send' }>;

async function changeOne(tx: Tx, write: Change, at: Date, incidentId: number): Promise<void> {
  switch (write.kind) {
    case 'mark':
      if (write.ids.length === 0) return;
      await tx
        .updateTable('pages')
        .set({ [write.as]: at })
        .where('id', 'in', write.ids)
        .execute();
      return;
    case 'move':
      return setOfCalls(tx, incidentId, [write.number], { level: write.level });
    case 'everyone':
      return setOfCalls(tx, incidentId, [write.number], { everyoneAt: at });
    case 'end':
      return setOfCalls(tx, incidentId, write.numbers, { endedAt: at });
  }
}

async function setOfCalls(
  tx: Tx,
  incidentId: number,
  numbers: readonly number[],
  set: { level?: number; everyoneAt?: Date; endedAt?: Date },
): Promise<void> {
  if (numbers.length === 0) return;
  await tx.updateTable('pageCalls').set(set).where('incidentId', '=', incidentId).where('number', 'in', numbers).execute();
}
