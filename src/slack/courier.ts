import type { Tx } from '../store/database.ts';
import { type EffectRow, holdEffect, markAgain, markDone, markFailed, park, takeEffect } from '../store/outbox.ts';
import type { Delivery } from './deliver/delivery.ts';
import { deliver } from './deliver/index.ts';
import { giveUp } from './give-up.ts';
import { failureOf } from './failure.ts';

const inHandMax = 12;
const pollMs = 250;
const lossesMax = 3;
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
  const inHand = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let stopped = false;
  let works = true;

  async function look(): Promise<void> {
    do {
      lookAgain = false;
      while (!stopped && inHand.size < inHandMax) {
        const row = await takeEffect(delivery.db, delivery.now());
        if (!row) break;
        const work: Promise<void> = carry(delivery, row)
          .catch((error: unknown) => delivery.log.error({ effect: row.id, kind: row.effect.kind, err: error }, 'effect broke'))
          .finally(() => {
            inHand.delete(work);
            wake();
          });
        inHand.add(work);
      }
    } while (lookAgain);
  }

  function wake(): void {
    lookAgain = true;
    if (stopped || looking) return;
    looking = look()
      .then(() => {
        works = true;
      })
      .catch((error: unknown) => {
        works = false;
        delivery.log.error({ err: error }, 'courier could not look');
      })
      .finally(() => {
        looking = null;
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
        await Promise.all(inHand);
      }
    },
    works: () => works && !stopped,
    async stop() {
      stopped = true;
      clearInterval(poll);
      await looking;
      await Promise.all(inHand);
    },
  };
}

async function carry(delivery: Delivery, row: EffectRow): Promise<void> {
  await delivery.db.transaction().execute(async (tx) => {
    if (!(await holdEffect(tx, row))) return;
    if (row.losses >= lossesMax) return abandon(delivery, tx, row, 'set aside: a process died with it three times');
    try {
      await deliver(delivery, tx, row);
      await markDone(tx, row.id, delivery.now());
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
      const until = new Date(now.getTime() + failure.retryAfterMs);
      await park(delivery.db, row.limitedBy, until);
      delivery.meter.limited(row.effect.kind);
      await markAgain(tx, row.id, { why: 'limited', notBefore: until, doubt: row.doubtSince !== null });
      delivery.log.warn({ effect, lane, limitedBy: row.limitedBy, waitMs: failure.retryAfterMs }, 'Slack asks to wait');
      return;
    }
    case 'refused':
      return abandon(delivery, tx, row, failure.code);
    case 'unsure': {
      const waitMs = Math.min(1000 * 2 ** Math.min(attempts - 1, 10), backoffMaxMs);
      await markAgain(tx, row.id, { why: failure.code, notBefore: new Date(now.getTime() + waitMs), doubt: true });
      delivery.log.warn({ effect, lane, attempts, code: failure.code, waitMs }, 'Slack gave no clear answer, tried again later');
    }
  }
}

async function abandon(delivery: Delivery, tx: Tx, row: EffectRow, why: string): Promise<void> {
  await markFailed(tx, row.id, why, delivery.now());
  delivery.meter.givenUp(row.effect.kind);
  await giveUp(delivery, tx, row, why);
  delivery.log.error({ effect: row.id, lane: row.lane, kind: row.effect.kind, why }, 'effect given up');
}
