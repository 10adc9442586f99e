import { afterAll, afterEach } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, openAs } from './browser.ts';

export interface Windows {
  /** This person's window, as it was left. */
  readonly as: (name: string) => Promise<Page>;
  /** Whose windows are open. */
  readonly names: () => string[];
  /** Forgives the faults that were meant: those whose words fit. */
  readonly expectFaults: (name: string, words: RegExp) => void;
  /** The window is somebody else's from now on. */
  readonly isNow: (name: string, other: string) => void;
}

/**
 * Windows of people, opened when first asked for and kept for the whole file: opening one costs more than most tests. What the page must
 * never do fails the test in which it did.
 */
export function keepWindows(address: () => string): Windows {
  const windows = new Map<string, { page: Page; faults: string[] }>();

  afterEach(() => {
    const faults = [...windows.values()].flatMap((window) => window.faults.splice(0));
    if (faults.length > 0) throw new Error(`The page did what it must not: ${faults.join('; ')}`);
  });
  afterAll(closeBrowser);

  return {
    async as(name) {
      const window = windows.get(name) ?? (await openAs(address(), name));
      windows.set(name, window);
      return window.page;
    },
    names: () => [...windows.keys()],
    expectFaults(name, words) {
      const faults = windows.get(name)?.faults ?? [];
      faults.splice(0, Infinity, ...faults.filter((fault) => !words.test(fault)));
    },
    isNow(name, other) {
      const window = windows.get(name);
      windows.delete(name);
      if (window !== undefined) windows.set(other, window);
    },
  };
}
