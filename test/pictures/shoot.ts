import type { Page } from 'playwright-core';
import type { Slack } from '../../emulator/index.ts';
import { openAs, type WindowOptions } from '../../emulator/test/page/browser.ts';

interface Picture extends WindowOptions {
  readonly name: string;
  readonly who: string;
  /** Where the window is; the incident's channel unless given. */
  readonly at?: (slack: Slack, channel: string) => string;
  /** What is done before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>;
}

/** Puts the first message with these words at the top. */
const scrollTo = (words: string) => async (page: Page) => {
  const row = page.locator('[data-ts]').filter({ hasText: words }).first();
  await row.evaluate((element) => element.scrollIntoView({ block: 'start' }));
};

const pictures: Record<'small' | 'during' | 'form' | 'after', Picture[]> = {
  small: [{ name: 'incident', who: 'dev', height: 1290, first: scrollTo('INC-1 · ') }],
  during: [
    { name: 'card', who: 'ana', first: scrollTo('INC-2 · ') },
    { name: 'thread', who: 'ben', first: (page) => page.getByRole('button', { name: /3 replies/ }).click() },
    { name: 'dark', who: 'ben', dark: true, height: 860 },
    { name: 'phone', who: 'ana', width: 390, height: 844 },
    { name: 'home', who: 'dev', at: (slack) => `home/${slack.appId}` },
  ],
  form: [{ name: 'modal', who: 'ben' }],
  after: [{ name: 'post-mortem', who: 'ben', height: 1240, first: scrollTo('Post-mortem summary of') }],
};

/** Takes the pictures of this moment of the story. */
export async function shoot(slack: Slack, channel: string, moment: keyof typeof pictures): Promise<void> {
  for (const { name, who, at, first, ...window } of pictures[moment]) {
    const { page, faults } = await openAs(slack.page, who, window);
    await page.goto(`${slack.page}${at?.(slack, channel) ?? `archives/${channel}`}?as=${who}`);
    await page.getByRole('button', { name: 'Be someone else' }).or(page.getByRole('textbox').first()).first().waitFor();
    await page.waitForLoadState('networkidle');
    await first?.(page);
    await page.screenshot({ path: `docs/pictures/${name}.png`, animations: 'disabled', caret: 'hide' });
    await page.close();
    if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  }
}
