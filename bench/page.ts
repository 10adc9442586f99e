import { setTimeout as passing } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { startSlack } from '../emulator/index.ts';
import { say } from '../emulator/people/say.ts';
import { closeBrowser, openAs } from '../emulator/test/page/browser.ts';
import { type Figure, median, ms, percentile } from './figure.ts';

const written = 10_000;
const perSecond = 200;
const seconds = 8;
const wheels = 60;

/** Runs in the page: how far apart its frames are, and which of its tasks kept a frame waiting. */
const watch = `(() => {
  globalThis.seen = { frames: [], long: [] };
  let last = performance.now();
  const frame = (at) => { seen.frames.push(at - last); last = at; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => seen.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
})()`;
const Seen = z.object({ frames: z.array(z.number()), long: z.array(z.number()) });

/** The emulator's page: a long channel scrolled, and a busy one watched. The page's own CPU, because a wall clock measures the neighbours too. */
export async function benchPage(): Promise<Figure[]> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  try {
    const [channel, author] = [slack.channel('general').id, slack.person('ben').id];
    const write = (from: number, to: number): void => {
      for (let at = from; at < to; at += 1)
        say(slack.workspace, author, { channel, text: `message ${at} with *bold* and \`code\` for @ana` });
    };
    write(0, written);
    const { page } = await openAs(slack.page, 'ana');
    await page.getByText(`message ${written - 1} `).waitFor();

    const scrolled = await watched(page, () => scrollUp(page));
    await page.getByRole('button', { name: 'Latest messages' }).click();
    await page.getByText(`message ${written - 1} `).waitFor();
    let sent = written;
    const lived = await watched(page, async () => {
      const began = performance.now();
      while (performance.now() - began < seconds * 1_000) {
        const due = written + Math.floor(((performance.now() - began) * perSecond) / 1_000);
        write(sent, due);
        sent = due;
        await passing(10);
      }
    });
    const writtenAt = performance.now();
    await page.getByText(`message ${sent - 1} `).waitFor();
    const behind = performance.now() - writtenAt;
    const rows = await page.locator('[data-ts]').count();
    return [
      { what: `page: scroll up through ${written} messages, ${wheels} turns of the wheel`, measured: told(scrolled) },
      { what: `page: watch ${perSecond} messages a second for ${seconds} s`, measured: told(lived) },
      { what: 'page: the last of them is shown', measured: `${ms(behind)} later, ${rows} rows in the document` },
    ];
  } finally {
    await closeBrowser();
    await slack.close();
  }
}

async function scrollUp(page: Page): Promise<void> {
  await page.getByRole('log', { name: 'Conversation' }).hover();
  for (let turn = 0; turn < wheels; turn += 1) {
    await page.mouse.wheel(0, -600);
    await passing(40);
  }
}

interface Watched {
  readonly busyMs: number;
  readonly frames: readonly number[];
  readonly long: readonly number[];
}

/** What the page's own thread did meanwhile. */
async function watched(page: Page, work: () => Promise<void>): Promise<Watched> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async (): Promise<number> => {
    const { metrics } = await inspector.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
  };
  await page.evaluate(watch);
  const before = await busyMs();
  await work();
  const after = await busyMs();
  const seen = Seen.parse(await page.evaluate('globalThis.seen'));
  await inspector.detach();
  return { busyMs: after - before, ...seen };
}

const told = ({ busyMs, frames, long }: Watched): string =>
  `${ms(busyMs)} CPU; a frame each ${ms(median(frames))} (p95 ${ms(percentile(frames, 0.95))}), ${long.length} tasks over 50 ms`;
