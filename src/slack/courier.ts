import { later } from '../domain/duration.ts';
import { postingLimit } from '../engine/effect-rows.ts';
import { isDatabaseAway } from '../store/away.ts';
import type { Tx } from '../store/database.ts';
import {
  type EffectRow,
  type Hands,
  handBack,
  holdEffect,
  isLastTry,
  lossesMax,
  markAgain,
  markDone,
  markFailed,
  park,
  takeEffect,
} from '../store/outbox.ts';
import type { Delivery } from './deliver/delivery.ts';
import { deliver } from './deliver/index.ts';
import { giveUp } from './give-up.ts';
import { failureOf, type Refused } from './failure.ts';

const inHandMax = 12;
// A method that has become slow must not take all hands.
const inHandOfOneLimitMax = 4;
const pollMs = 250;
const backoffMaxMs = 30_000;

export interface Courier {
  /** Rows were committed: look at once. */
  readonly wake: () => void;
  /** Delivers until nothing that may go now is left. */
  readonly drain: () => Promise<void>;
  /** Whether the last look at the rows succeeded. */
  readonly works: () => boolean;
  /** Takes nothing new and waits for what is in hand. */
  readonly stop: () => Promise<void>;
}

/** Carries effects to Slack: in order within a lane, lanes side by side, each row held by its lock while its call is made. */
export function startCourier(delivery: Delivery): Courier {
  const inHand = new Map<Promise<void>, EffectRow>();
  const toHandBack = new Set<EffectRow>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let stopped = false;
  let works = true;

  const isAHandFree = () => inHand.size < inHandMax && ![...inHand.values()].some(isLastTry);

  async function look(): Promise<void> {
    for (const row of toHandBack) {
      if (await handBack(delivery.db, row)) toHandBack.delete(row);
    }
    do {
      lookAgain = false;
      while (!stopped && isAHandFree()) {
        const row = await takeEffect(delivery.db, delivery.now(), handsFor([...inHand.values()]));
        if (!row) break;
        const work: Promise<void> = carry(delivery, row)
          .catch((error: unknown) => {
            delivery.log.error({ effect: row.id, kind: row.effect.kind, err: error }, 'effect broke');
            if (isDatabaseAway(error)) toHandBack.add(row);
          })
          .finally(() => {
            inHand.delete(work);
            wake();
          });
        inHand.set(work, row);
      }
    } while (lookAgain);
  }

  function wake(): void {
    lookAgain = true;
    if (stopped || looking) return;
    looking = look()
      .then(
        () => {
          works = true;
        },
        (error: unknown) => {
          works = false;
          // The poll looks again; at once would be a storm while the database is away.
          lookAgain = false;
          delivery.log.error({ err: error }, 'courier could not look');
        },
      )
      .finally(() => {
        looking = null;
        if (lookAgain) wake();
      });
  }

  const poll = setInterval(wake, pollMs);
  poll.unref();

  return {
    wake,
    async drain() {
      wake();
      while (looking || inHand.size > 0) {
        await looking;
        await Promise.all(inHand.keys());
      }
    },
    works: () => works && !stopped,
    async stop() {
      stopped = true;
      clearInterval(poll);
      await looking;
      await Promise.all(inHand.keys());
    },
  };
}

/** Of those that a process died with, one at a time: what kills a process must not take the others with it again and again. */
function handsFor(inHand: readonly EffectRow[]): Hands {
  const rows = Map.groupBy(inHand, ({ limitedBy }) => limitedBy);
  return {
    busy: [...rows].flatMap(([limitedBy, { length }]) => (length >= inHandOfOneLimitMax ? [limitedBy] : [])),
    suspects: !inHand.some(({ losses }) => losses > 0),
    all: inHand.length === 0,
  };
}

async function carry(delivery: Delivery, row: EffectRow): Promise<void> {
  await delivery.db.transaction().execute(async (tx) => {
    if (!(await holdEffect(tx, row))) return;
    if (row.losses >= lossesMax) return abandon(delivery, tx, row, { kind: 'refused', code: 'set_aside' });
    try {
      await deliver(delivery, tx, row);
      const now = delivery.now();
      await markDone(tx, row.id, now);
      delivery.meter.delivered(row.effect.kind, (now.getTime() - row.createdAt.getTime()) / 1000);
    } catch (error) {
      await settle(delivery, tx, row, error);
    }
  });
}

/** What a failure means for the row: wait exactly as long as Slack said, give up at once, or look again a little later. */
async function settle(delivery: Delivery, tx: Tx, row: EffectRow, error: unknown): Promise<void> {
  const failure = failureOf(error);
  const now = delivery.now();
  const { id: effect, lane, attempts } = row;
  switch (failure.kind) {
    case 'limited': {
      const until = later(now, failure.retryAfterMs);
      const limitedBy = limitOf(delivery, row, failure.method);
      await park(delivery.db, limitedBy, until);
      delivery.meter.limited(row.effect.kind);
      await markAgain(tx, row.id, { why: 'limited', notBefore: until, doubt: row.doubtSince !== null });
      delivery.log.warn({ effect, lane, limitedBy, waitMs: failure.retryAfterMs }, 'Slack asks to wait');
      return;
    }
    case 'refused':
      return abandon(delivery, tx, row, failure);
    case 'unsure':
    case 'shut': {
      const waitMs = Math.min(1000 * 2 ** Math.min(attempts - 1, 10), backoffMaxMs);
      const doubt = failure.kind === 'unsure' || row.doubtSince !== null;
      await markAgain(tx, row.id, { why: failure.code, notBefore: later(now, waitMs), doubt });
      delivery.log.warn({ effect, lane, attempts, code: failure.code, waitMs }, 'Slack did not do it, tried again later');
    }
  }
}

/** Slack limits posting by channel and all else by method; an effect of several calls may meet another limit than it began with. */
function limitOf({ boards }: Delivery, row: EffectRow, method: string | undefined): string {
  if (method === undefined) return row.limitedBy;
  return method === 'chat.postMessage' ? postingLimit(row, boards) : method;
}

async function abandon(delivery: Delivery, tx: Tx, row: EffectRow, refused: Refused): Promise<void> {
  const { code: why } = refused;
  await markFailed(tx, row.id, why, delivery.now());
  delivery.meter.givenUp(row.effect.kind);
  await giveUp(delivery, tx, row, refused);
  delivery.log.error({ effect: row.id, lane: row.lane, kind: row.effect.kind, why }, 'effect given up');
}
