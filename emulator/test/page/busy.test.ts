import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startSlack, type Slack } from '../../index.ts';
import { say } from '../../people/say.ts';
import { closeBrowser, openAs } from './browser.ts';
import { galleryManifest } from './gallery-manifest.ts';

const before = 10_000;
const burst = 400;
/** As many rows as the page keeps in the document, and a few ephemerals. */
const rowsMax = 250;

let slack: Slack;
let ana: Page;
let faults: string[];
let general: string;
const write = (from: number, to: number): void => {
  const author = slack.person('ben').id;
  for (let number = from; number < to; number += 1) say(slack.workspace, author, { channel: general, text: `message ${number}` });
};
const shown = (number: number) => ana.getByText(`message ${number}`, { exact: true });
const rows = () => ana.locator('[data-ts]');

beforeAll(async () => {
  slack = await startSlack({ manifest: galleryManifest });
  general = slack.channel('general').id;
  write(0, before);
  ({ page: ana, faults } = await openAs(slack.page, 'ana'));
}, 60_000);
afterAll(async () => {
  await closeBrowser();
  await slack.close();
});

describe('a channel of ten thousand messages', () => {
  it('opens at its end, with few of them in the document', async () => {
    await shown(before - 1).waitFor();
    expect(await rows().count()).toBeLessThanOrEqual(rowsMax);
  });

  it('scrolls far up, page after page, and keeps the document small', async () => {
    const box = ana.getByRole('log', { name: 'Conversation' });
    const target = before - 700;
    while ((await shown(target).count()) === 0) {
      await box.evaluate((element) => element.scrollBy({ top: -2000 }));
      await turn();
    }
    expect(await rows().count()).toBeLessThanOrEqual(rowsMax);
    expect(await shown(before - 1).count()).toBe(0);
  });

  it('comes back to the end, and stays there while hundreds are written', async () => {
    await ana.getByRole('button', { name: 'Latest messages' }).click();
    await shown(before - 1).waitFor();
    for (let at = before; at < before + burst; at += 20) {
      write(at, at + 20);
      await turn();
    }
    await shown(before + burst - 1).waitFor();
    const texts = await rows().allInnerTexts();
    const numbers = texts.map((text) => Number(/message (\d+)/.exec(text)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(numbers.length).toBeLessThanOrEqual(rowsMax);
    expect(faults).toEqual([]);
  });
});
