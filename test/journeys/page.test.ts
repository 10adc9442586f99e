import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepWindows } from '../../emulator/test/page/kept-windows.ts';
import { openStory } from '../support/story.ts';

const { as } = keepWindows(() => story.slack.page);
const story = openStory();
let ana: Page;
let ben: Page;

const message = (page: Page, words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words });
const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });
async function type(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

describe('an incident, by clicks and keys alone', () => {
  it('begins with one line, whose answer leads to the channel and its card', async () => {
    ana = await as('ana');
    await composer(ana).focus();
    await ana.keyboard.type('/incident critical site down');
    await ana.keyboard.press('Enter');
    await ana.getByRole('link', { name: '#inc-1-site-down' }).first().click();
    await message(ana, 'INC-1 · site down').getByRole('button', { name: 'Take lead' }).waitFor();
    expect(await composer(ana).getAttribute('aria-label')).toBe('Message #inc-1-site-down');
  });

  it('gives a role to the first of two who take it at once, and tells the other who has it', async () => {
    ben = await as('ben');
    await ben.getByRole('link', { name: /inc-1-site-down/ }).click();
    const take = (page: Page) => message(page, 'INC-1 · site down').getByRole('button', { name: 'Take ops' }).click();
    await Promise.all([take(ana), take(ben)]);
    await message(ana, /is now ops/).waitFor();
    const card = message(ben, 'INC-1 · site down');
    await card
      .getByText(/Ana Torres|Ben Okafor/)
      .first()
      .waitFor();
    await story.settled();
    expect(story.slack.channel('inc-1-site-down').messages.filter(({ shown }) => shown.includes('is now ops'))).toHaveLength(1);
  });

  it('has a task by command, done by its button', async () => {
    await type(ana, '/incident task @ben check replica lag by 15m');
    const task = message(ben, 'check replica lag').filter({ has: ben.getByRole('button', { name: 'Done' }) });
    await task.getByRole('button', { name: 'Done' }).click();
    await message(ana, /check replica lag[\s\S]*done/i)
      .first()
      .waitFor();
  });

  it('keeps an edit, and a thread beside the channel', async () => {
    await type(ben, 'maybe 100 GB gone');
    await message(ben, 'maybe 100 GB gone').waitFor();
    await composer(ben).press('ArrowUp');
    await ben.getByRole('textbox', { name: 'Edit message' }).fill('checked: 4.5 GB is left');
    await ben.keyboard.press('Enter');
    const edited = message(ana, 'checked: 4.5 GB is left');
    await edited.getByText('(edited)').waitFor();
    await edited.hover();
    await edited.getByRole('button', { name: 'Reply in thread' }).click();
    await ana.getByRole('textbox', { name: /^Reply/ }).fill('good');
    await ana.keyboard.press('Enter');
    await message(ben, 'checked: 4.5 GB is left').getByText('1 reply').waitFor();
    await ana.getByRole('button', { name: 'Close thread' }).click();
  });

  it('ends in a form, and the post-mortem stands in the channel', async () => {
    await type(ana, '/incident resolve');
    const form = ana.getByRole('dialog', { name: /Resolve/ });
    await form.getByLabel('What fixed it').fill('rolled back to build 411');
    await form.getByLabel(/Root cause/).fill('build 412 held a wrong setting');
    await form.getByRole('button', { name: 'Resolve' }).click();
    await form.waitFor({ state: 'detached' });
    const summary = message(ben, 'Post-mortem summary of INC-1');
    await summary.getByText('rolled back to build 411').first().waitFor();
    await message(ben, 'Post-mortem of INC-1').first().waitFor();
  });

  it('can be read in the dark, and on a phone', async () => {
    const backdrop = () => ben.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await backdrop();
    await ben.emulateMedia({ colorScheme: 'dark' });
    expect(await backdrop()).not.toBe(light);
    await ben.getByRole('button', { name: 'Use the light theme' }).click();
    expect(await backdrop()).toBe(light);
    await ben.setViewportSize({ width: 390, height: 844 });
    await message(ben, 'Post-mortem summary of INC-1').waitFor();
    expect(await ben.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  });

  it('was refused nothing', () => {
    expect(story.slack.refusals.map(({ method, result }) => `${method} ${JSON.stringify(result)}`)).toEqual([]);
  });
});
