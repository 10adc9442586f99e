import { describe, expect, it } from '@jest/globals';
import { openInHand } from '../../src/slack/in-hand.ts';

describe('what is in hand', () => {
  it('is done when nothing was begun', async () => {
    await expect(openInHand().done()).resolves.toBeUndefined();
  });

  it('is waited for, that which arrives meanwhile too, and what breaks', async () => {
    const inHand = openInHand();
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    void inHand.track(first.promise.then(() => void order.push('first')));
    const done = inHand.done().then(() => order.push('done'));

    const broken = inHand.track(second.promise);
    first.resolve();
    await first.promise;
    second.reject(new Error('broke'));

    await expect(broken).rejects.toThrow('broke');
    await done;
    expect(order).toEqual(['first', 'done']);
  });
});
