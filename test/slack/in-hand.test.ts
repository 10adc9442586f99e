import { describe, expect, it } from '@jest/globals';
import { Leaving, openInHand } from '../../src/slack/in-hand.ts';

describe('what is in hand', () => {
  it('is done when nothing was begun', async () => {
    await expect(openInHand().done()).resolves.toBeUndefined();
  });

  it('is waited for, that which arrives meanwhile too, and what breaks', async () => {
    const inHand = openInHand();
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    void inHand.track(() => first.promise.then(() => void order.push('first')));
    const done = inHand.done().then(() => order.push('done'));

    const broken = inHand.track(() => second.promise);
    first.resolve();
    await first.promise;
    second.reject(new Error('broke'));

    await expect(broken).rejects.toThrow('broke');
    await done;
    expect(order).toEqual(['first', 'done']);
  });

  it('is all that is done once it is closed: what comes later is not begun', async () => {
    const inHand = openInHand();
    const first = Promise.withResolvers<void>();
    const begun: string[] = [];
    const taken = inHand.track(() => first.promise);
    const closed = inHand.close();

    await expect(inHand.track(async () => void begun.push('late'))).rejects.toThrow(Leaving);
    first.resolve();
    await Promise.all([taken, closed]);
    expect(begun).toEqual([]);
  });
});
