import { beforeEach, describe, expect, it } from '@jest/globals';
import { manualClock, type ManualClock } from '../../clock.ts';
import type { Attempt, Retry } from '../../delivery/ack.ts';
import { type Busy, openBusy } from '../../delivery/busy.ts';
import { sendUntilAcked } from '../../delivery/redelivery.ts';
import { openWaits, type Waits } from '../../delivery/waits.ts';

const WAITING_MAX = 2;
let clock: ManualClock;
let busy: Busy;
let waits: Waits;
let tries: (Retry & { afterMs: number })[];

beforeEach(() => {
  clock = manualClock(1_767_600_000_000);
  busy = openBusy();
  waits = openWaits(clock, WAITING_MAX);
  tries = [];
});

function deliver(...answers: Attempt[]): Promise<void> {
  const startedAt = clock.now();
  const send = (retry: Retry) => {
    tries.push({ ...retry, afterMs: clock.now() - startedAt });
    return Promise.resolve<Attempt>(answers[tries.length - 1] ?? { outcome: 'timeout', reason: 'timeout' });
  };
  return sendUntilAcked(send, { clock, busy, waits });
}

describe('an event nobody acknowledges', () => {
  it('is sent again at once, after one minute and after five', async () => {
    const done = deliver();
    await busy.settled();
    expect(tries).toEqual([
      { attempt: 0, reason: '', afterMs: 0 },
      { attempt: 1, reason: 'timeout', afterMs: 0 },
    ]);
    clock.advance(59_999);
    await busy.settled();
    expect(tries).toHaveLength(2);
    clock.advance(1);
    await until(3);
    expect(tries[2]).toEqual({ attempt: 2, reason: 'timeout', afterMs: 60_000 });
    clock.advance(240_000);
    await done;
    expect(tries[3]).toEqual({ attempt: 3, reason: 'timeout', afterMs: 300_000 });
    clock.advance(3_600_000);
    expect(tries).toHaveLength(4);
  });

  it('passes on why the attempt before failed', async () => {
    await deliver({ outcome: 'failed', reason: 'http_error' }, { outcome: 'acked' });
    expect(tries).toMatchObject([{ reason: '' }, { attempt: 1, reason: 'http_error' }]);
  });

  it('is not sent again once acknowledged', async () => {
    await deliver({ outcome: 'acked' });
    clock.advance(3_600_000);
    expect(tries).toHaveLength(1);
  });

  it('is given up when the app asks for it', async () => {
    await deliver({ outcome: 'failed', reason: 'http_error', noRetry: true });
    expect(tries).toHaveLength(1);
  });

  it('is forgotten when the workspace closes', async () => {
    const done = deliver();
    await busy.settled();
    waits.close();
    await done;
    clock.advance(3_600_000);
    expect(tries).toHaveLength(2);
  });

  it('is given up when too many others wait as well', async () => {
    const first = deliver();
    for (let other = 0; other < WAITING_MAX; other += 1) void deliver();
    await first;
    const before = tries.length;
    clock.advance(60_000);
    await busy.settled();
    expect(tries.length - before).toBe(WAITING_MAX);
  });
});

/** Lets the promises of a fired timer run until so many tries were made. */
async function until(count: number): Promise<void> {
  while (tries.length < count) await Promise.resolve();
}
