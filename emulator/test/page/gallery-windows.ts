import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Locator, Page } from 'playwright-core';
import { startSlack, type Slack, type SlackOptions } from '../../index.ts';
import { until } from '../until.ts';
import { startGallery } from './gallery-app.ts';
import { galleryManifest } from './gallery-manifest.ts';
import { keepWindows, type Windows } from './kept-windows.ts';

export interface Gallery extends Omit<Windows, 'names'> {
  readonly slack: Slack;
  /** Ends the workspace and its app, and starts them anew at the same address. */
  readonly restart: (whileDown: () => Promise<void>) => Promise<void>;
}

/** A workspace with the gallery's app in it, and windows of people who use it; each test finds them in #general. */
export function openGallery(options: Omit<SlackOptions, 'manifest'> = {}): Gallery {
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

  const { as, names, ...windows } = keepWindows(() => up(slack).page);
  beforeAll(() => start(), 30_000);
  afterEach(async () => {
    // A form stays on its person's screen, as the next test would find it.
    const people = names().map((name) => up(slack).person(name));
    for (const person of people) if (person.form() !== undefined) await person.closesForm({ all: true });
  });
  afterAll(stop);

  return {
    ...windows,
    get slack() {
      return up(slack);
    },
    async as(name) {
      const page = await as(name);
      const { pathname, search } = new URL(page.url());
      const isThere = pathname === '/' || (pathname.endsWith(up(slack).channel('general').id) && !search.includes('thread_ts'));
      if (!isThere)
        await page
          .getByRole('navigation')
          .getByRole('link', { name: /^general/ })
          .click();
      await composer(page).waitFor();
      return page;
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
