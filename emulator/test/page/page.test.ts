import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Page, WebSocketRoute } from 'playwright-core';
import { startSlack, type Slack } from '../../index.ts';
import { until } from '../until.ts';
import { closeBrowser, openAs, type WindowOptions } from './browser.ts';
import { startGallery } from './gallery-app.ts';
import { galleryManifest } from './gallery-manifest.ts';

let slack: Slack;
let gallery: App;
const opened: { page: Page; faults: string[] }[] = [];

beforeAll(async () => {
  slack = await startSlack({ manifest: galleryManifest });
  gallery = await startGallery(slack);
}, 30_000);

afterEach(async () => {
  const faults = opened.flatMap((window) => window.faults);
  await Promise.all(opened.splice(0).map(({ page }) => page.close()));
  // A form stays on its person's screen, as the next test would find it.
  for (const person of ['ana', 'finn'].map(slack.person)) if (person.form() !== undefined) await person.closesForm({ all: true });
  if (faults.length > 0) throw new Error(`The page did what it must not: ${faults.join('; ')}`);
});

afterAll(async () => {
  await closeBrowser();
  await gallery.stop();
  await until(() => slack.openSockets === 0);
  await slack.close();
});

async function as(name: string, options?: WindowOptions): Promise<Page> {
  const window = await openAs(slack.page, name, options);
  opened.push(window);
  return window.page;
}

const composer = (page: Page, channel = 'general') => page.getByRole('textbox', { name: `Message #${channel}` });

async function type(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

describe('talking', () => {
  it('shows what one person writes to another at once, by name', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, 'Morning *everyone*, @ben see <this> & that');
    const row = ben.getByRole('listitem').filter({ hasText: 'Morning everyone' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Ana Torres\s+\d+:\d\d [AP]M\s+Morning everyone, @Ben Okafor see <this> & that/);
    expect(await row.locator('b').innerText()).toBe('everyone');
  });

  it('adds a line on Shift+Enter and sends on Enter', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    await ana.keyboard.type('one');
    await ana.keyboard.press('Shift+Enter');
    await ana.keyboard.type('two');
    await ana.keyboard.press('Enter');
    await ana.getByRole('listitem').filter({ hasText: 'one' }).getByText('two').waitFor();
    expect(slack.channel('general').messages.at(-1)?.text).toBe('one\ntwo');
    expect(await composer(ana).inputValue()).toBe('');
  });

  it('completes people by the keyboard, and mentions them', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    await ana.keyboard.type('thanks @chl');
    await ana.getByRole('option', { name: /Chloe Martin/ }).waitFor();
    await ana.keyboard.press('Enter');
    await ana.keyboard.press('Enter');
    await ana.getByRole('listitem').filter({ hasText: 'thanks @Chloe Martin' }).waitFor();
  });

  it('edits the last message with the up arrow, and says that it was edited', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, 'the cahce is cold');
    await ana.getByText('the cahce is cold').waitFor();
    await composer(ana).press('ArrowUp');
    await ana.getByRole('textbox', { name: 'Edit message' }).fill('the cache is cold');
    await ana.keyboard.press('Enter');
    await ben.getByRole('listitem').filter({ hasText: 'the cache is cold (edited)' }).waitFor();
  });

  it('deletes after asking', async () => {
    const ana = await as('ana');
    await type(ana, 'a secret by mistake');
    const row = ana.getByRole('listitem').filter({ hasText: 'a secret by mistake' });
    await row.hover();
    await row.getByRole('button', { name: 'More actions' }).click();
    await ana.getByRole('menuitem', { name: 'Delete message…' }).click();
    await ana.getByRole('dialog', { name: 'Delete message' }).getByRole('button', { name: 'Delete' }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('keeps a thread beside its channel, and counts its replies', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, 'who looks at the disk?');
    const row = ben.getByRole('listitem').filter({ hasText: 'who looks at the disk?' });
    await row.hover();
    await row.getByRole('button', { name: 'Reply in thread' }).click();
    await ben.getByRole('textbox', { name: 'Reply in thread to #general' }).fill('me');
    await ben.keyboard.press('Enter');
    await ben.getByRole('complementary', { name: 'Thread' }).getByText('me', { exact: true }).waitFor();
    await ana.getByRole('button', { name: /1 reply/ }).waitFor();
  });

  it('reacts with a pushpin, and takes it back', async () => {
    const ana = await as('ana');
    await type(ana, 'first error at 09:41');
    const row = ana.getByRole('listitem').filter({ hasText: 'first error at 09:41' });
    await row.hover();
    await row.getByRole('button', { name: 'React with :pushpin:' }).click();
    const pill = row.getByRole('button', { name: '1 reaction with :pushpin:' });
    await pill.click();
    await pill.waitFor({ state: 'detached' });
    expect(slack.channel('general').messages.at(-1)?.reactions).toBeUndefined();
  });

  it('counts what is unread, and marks who is called, until it is read', async () => {
    const ana = await as('ana');
    await ana.getByRole('link', { name: 'random' }).waitFor();
    await slack.person('ben').types('@ana have you seen this?', { in: '#random' });
    const link = ana.getByRole('link', { name: 'random , unread, 1 for you' });
    await link.click();
    await ana.getByText('have you seen this?').waitFor();
    await ana.getByRole('link', { name: 'random', exact: true }).waitFor();
  });
});

describe('being somebody', () => {
  it('becomes somebody else in one click', async () => {
    const page = await as('ana');
    await page.getByRole('button', { name: 'Be someone else' }).click();
    await page.getByRole('button', { name: 'Ben Okafor' }).click();
    await page.waitForURL(/as=ben/);
    await page.getByRole('navigation').getByText('Ben Okafor').waitFor();
  });

  it('shows a moment in the zone of whoever reads it', async () => {
    slack.app('alerts').posts('#general', 'down since <!date^1795260000^{time}|then>');
    const [ana, dev] = await Promise.all([as('ana'), as('dev')]);
    await ana.getByText('down since 12:20 PM').waitFor();
    await dev.getByText('down since 4:50 PM').waitFor();
  });

  it('opens a permalink at its message, far up in a long channel', async () => {
    const old = await slack.person('dev').types('the needle', { in: '#incidents' });
    for (let count = 0; count < 400; count++) slack.app('alerts').posts('#incidents', `straw ${count}`);
    const page = await as('dev');
    const address = `${slack.page}archives/${slack.channel('incidents').id}/p${old.message?.ts.replace('.', '')}?as=dev`;
    await page.goto(address);
    const needle = page.getByText('the needle');
    await needle.waitFor();
    expect((await needle.boundingBox())?.y).toBeGreaterThan(100);
    expect((await needle.boundingBox())?.y).toBeLessThan(600);
    expect(await page.getByText('straw 399').count()).toBe(0);
  });
});

describe('an app', () => {
  it('answers a command privately', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, '/gallery secret');
    const row = ana.getByRole('listitem').filter({ hasText: 'Only you read this' });
    await row.getByText('Only visible to you').waitFor();
    expect(await ben.getByText('Only you read this').count()).toBe(0);
  });

  it('draws its blocks, and hears the buttons', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery blocks');
    const card = ana.getByRole('listitem').filter({ hasText: 'INC-7 Site down' });
    await card.getByRole('button', { name: 'Take lead' }).click();
    await ana.getByRole('listitem').filter({ hasText: '@Ana Torres leads.' }).waitFor();
    await card.getByRole('combobox', { name: 'Choose a severity' }).click();
    await ana.getByRole('option', { name: /Major/ }).click();
    await ana.getByText('Severity is now Major').waitFor();
    await card.getByRole('button', { name: 'More options' }).click();
    await ana.getByRole('menuitem', { name: 'Resolve' }).click();
    await ana.getByText('Chosen: Resolve').waitFor();
  });

  it('asks before a button that wants it', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery blocks');
    const card = ana.getByRole('listitem').filter({ hasText: 'INC-7 Site down' }).last();
    await card.getByRole('button', { name: 'Cancel incident' }).click();
    await ana.getByRole('dialog', { name: 'Cancel INC-7?' }).getByRole('button', { name: 'Keep it' }).click();
    await card.getByRole('button', { name: 'Cancel incident' }).click();
    await ana.getByRole('dialog', { name: 'Cancel INC-7?' }).getByRole('button', { name: 'Cancel it' }).click();
    await ana.getByText('Cancelled.').waitFor();
  });

  it('fills a form: what is missing and what the app refuses stands at its field', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery form');
    const form = ana.getByRole('dialog', { name: 'Declare incident' });
    await form.getByRole('button', { name: 'Declare' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByRole('alert').allInnerTexts()).toEqual([
      'Please complete this required field.',
      'Please complete this required field.',
    ]);
    await form.getByLabel('Title').fill('bad');
    await form.getByLabel('Severity').click();
    await ana.getByRole('option', { name: 'Critical' }).click();
    await form.getByRole('button', { name: 'Declare' }).click();
    await form.getByText('Say a little more than that.').waitFor();
    await form.getByLabel('Title').fill('site down');
    await form.getByLabel('Service').fill('che');
    await ana.getByRole('option', { name: 'checkout' }).click();
    await form.getByLabel('Helpers').click();
    await ana.getByRole('option', { name: /Ben Okafor/ }).click();
    await ana.keyboard.press('Escape');
    await form.getByRole('checkbox', { name: 'Page on-call' }).check();
    await form.getByRole('radio', { name: 'Taken' }).check();
    await form.getByLabel('Day').fill('2026-11-22');
    await form.getByRole('button', { name: 'Declare' }).click();
    await form.waitFor({ state: 'detached' });
    await ana.getByText('@Ana Torres declared: site down').waitFor();
  });

  it('stacks forms, and gives back what was filled in below', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery form');
    await ana.getByRole('dialog', { name: 'Declare incident' }).getByLabel('Title').fill('half written');
    await ana.getByRole('button', { name: 'Which severity?' }).click();
    await ana.getByRole('dialog', { name: 'Guide 1' }).getByRole('button', { name: 'Tell me more' }).click();
    await ana.getByRole('dialog', { name: 'Guide 2' }).getByRole('button', { name: 'Back' }).click();
    await ana.getByRole('dialog', { name: 'Guide 1' }).getByRole('button', { name: 'Back' }).click();
    expect(await ana.getByRole('dialog', { name: 'Declare incident' }).getByLabel('Title').inputValue()).toBe('half written');
    await ana.getByRole('button', { name: 'Close' }).click();
    await ana.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('offers its shortcuts on messages and for everywhere', async () => {
    const ana = await as('ana');
    await type(ana, 'remember this one');
    const row = ana.getByRole('listitem').filter({ hasText: 'remember this one' });
    await row.hover();
    await row.getByRole('button', { name: 'More actions' }).click();
    await ana.getByRole('menuitem', { name: 'Quote in a form' }).click();
    await ana.getByRole('dialog').getByText('remember this one').waitFor();
    await ana.keyboard.press('Escape');
    await ana.getByRole('button', { name: 'Shortcuts' }).click();
    await ana.getByRole('menuitem', { name: 'Open the form' }).click();
    await ana.getByRole('dialog', { name: 'Declare incident' }).waitFor();
  });

  it('publishes a home', async () => {
    const finn = await as('finn');
    await finn.getByRole('link', { name: 'Gallery' }).click();
    await finn.getByText('Hello @Finn Larsen, nothing is on fire.').waitFor();
    await finn.getByRole('button', { name: 'Declare incident' }).click();
    await finn.getByRole('dialog', { name: 'Declare incident' }).waitFor();
  });
});

describe('the page itself', () => {
  it('comes back by itself when the connection is lost', async () => {
    const sockets: WebSocketRoute[] = [];
    const ana = await as('ana', { onSocket: (socket) => sockets.push(socket) });
    await sockets[0]?.close();
    await slack.person('ben').types('said in between', { in: '#general' });
    await ana.getByText('said in between').waitFor();
    expect(sockets).toHaveLength(2);
    await type(ana, 'I am back');
    await ana.getByRole('listitem').filter({ hasText: 'I am back' }).waitFor();
  });

  it('can be used on a phone', async () => {
    const ana = await as('ana', { width: 390, height: 800 });
    await ana.getByRole('button', { name: 'Show sidebar' }).click();
    await ana.getByRole('link', { name: 'random' }).click();
    await composer(ana, 'random').fill('from the train');
    await ana.keyboard.press('Enter');
    await ana.getByRole('listitem').filter({ hasText: 'from the train' }).waitFor();
    expect(await ana.locator('html').evaluate((root) => root.scrollWidth)).toBe(390);
  });
});
