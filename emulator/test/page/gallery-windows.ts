import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Locator, Page } from 'playwright-core';
import { startSlack, type Slack, type SlackOptions } from '../../index.ts';
import { until } from '../until.ts';
import { closeBrowser, openAs } from './browser.ts';
import { startGallery } from './gallery-app.ts';
import { galleryManifest } from './gallery-manifest.ts';

export interface Gallery {
  readonly slack: Slack;
  /** This person's window, in #general; opened once and kept for the whole file, because opening one costs more than most tests. */
  readonly as: (name: string) => Promise<Page>;
  /** Forgives the faults that were meant: those whose words fit. */
  readonly expectFaults: (name: string, words: RegExp) => void;
  /** The window is somebody else's from now on. */
  readonly isNow: (name: string, other: string) => void;
  /** Ends the workspace and its app, and starts them anew at the same address. */
  readonly restart: (whileDown: () => Promise<void>) => Promise<void>;
}

/** A workspace with the gallery's app in it, and windows of people who use it. */
export function openGallery(options: Omit<SlackOptions, 'manifest'> = {}): Gallery {
  const windows = new Map<string, { page: Page; faults: string[] }>();
  let slack: Slack | undefined;
  let app: App | undefined;

  async function start(port = 0): Promise<void> {
    slack = await startSlack({ manifest: galleryManifest, ...options, port });
    app = await startGallery(slack);
  }
  async function stop(): Promise<void> {
    await app?.stop();
    await until(() => slack?.openSockets === 0);
    await slack?.close();
  }

  beforeAll(() => start(), 30_000);
  afterEach(async () => {
    // A form stays on its person's screen, as the next test would find it.
    const people = [...windows.keys()].map((name) => up(slack).person(name));
    for (const person of people) if (person.form() !== undefined) await person.closesForm({ all: true });
    const faults = [...windows.values()].flatMap((window) => window.faults.splice(0));
    if (faults.length > 0) throw new Error(`The page did what it must not: ${faults.join('; ')}`);
  });
  afterAll(async () => {
    await closeBrowser();
    await stop();
  });

  return {
    get slack() {
      return up(slack);
    },
    async as(name) {
      const kept = windows.get(name);
      if (kept === undefined) {
        const opened = await openAs(up(slack).page, name);
        windows.set(name, opened);
        return opened.page;
      }
      await kept.page
        .getByRole('navigation')
        .getByRole('link', { name: /^general/ })
        .click();
      await composer(kept.page).waitFor();
      return kept.page;
    },
    expectFaults(name, words) {
      const faults = windows.get(name)?.faults ?? [];
      faults.splice(0, Infinity, ...faults.filter((fault) => !words.test(fault)));
    },
    isNow(name, other) {
      const window = windows.get(name);
      windows.delete(name);
      if (window !== undefined) windows.set(other, window);
    },
    async restart(whileDown) {
      const { port } = new URL(up(slack).page);
      await stop();
      await whileDown();
      await start(Number(port));
    },
  };
}

function up(slack: Slack | undefined): Slack {
  if (slack === undefined) throw new Error('the gallery opens inside tests only');
  return slack;
}

export const composer = (page: Page, channel = 'general'): Locator => page.getByRole('textbox', { name: `Message #${channel}` });

export const row = (page: Page, words: string): Locator => page.getByRole('listitem').filter({ hasText: words });

export async function type(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}
