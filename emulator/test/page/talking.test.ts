import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { composer, openGallery, row, type } from './gallery-windows.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-'));
afterAll(() => rm(folder, { recursive: true }));
const gallery = openGallery({ dataFile: join(folder, 'slack.bin') });
const { as } = gallery;

describe('talking', () => {
  it('shows what one person writes to another at once, by name', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, 'Morning *everyone*, @ben see <this> & that');
    const message = row(ben, 'Morning everyone');
    await message.waitFor();
    expect(await message.innerText()).toMatch(/Ana Torres\s+\d+:\d\d [AP]M\s+Morning everyone, @Ben Okafor see <this> & that/);
    expect(await message.locator('b').innerText()).toBe('everyone');
  });

  it('adds a line on Shift+Enter and sends on Enter', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    await ana.keyboard.type('one');
    await ana.keyboard.press('Shift+Enter');
    await ana.keyboard.type('two');
    await ana.keyboard.press('Enter');
    await row(ana, 'one').getByText('two').waitFor();
    expect(gallery.slack.channel('general').messages.at(-1)?.text).toBe('one\ntwo');
    expect(await composer(ana).inputValue()).toBe('');
  });

  it('completes people by the keyboard, and mentions them', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    await ana.keyboard.type('thanks @chl');
    await ana.getByRole('option', { name: /Chloe Martin/ }).waitFor();
    await ana.keyboard.press('Enter');
    await ana.keyboard.press('Enter');
    await row(ana, 'thanks @Chloe Martin').waitFor();
  });

  it('completes commands, and says what they expect', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    await ana.keyboard.type('/gal');
    await ana.getByRole('option', { name: /^\/gallery blocks/ }).waitFor();
    await ana.keyboard.press('Tab');
    expect(await composer(ana).inputValue()).toBe('/gallery ');
    await ana.getByRole('note').filter({ hasText: 'blocks | rare | form' }).waitFor();
    await composer(ana).fill('');
  });

  it('edits the last message with the up arrow, and says that it was edited', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, 'the cahce is cold');
    await ana.getByText('the cahce is cold').waitFor();
    await composer(ana).press('ArrowUp');
    await ana.getByRole('textbox', { name: 'Edit message' }).fill('the cache is cold');
    await ana.keyboard.press('Enter');
    await row(ben, 'the cache is cold (edited)').waitFor();
  });

  it('deletes after asking', async () => {
    const ana = await as('ana');
    await type(ana, 'a secret by mistake');
    const message = row(ana, 'a secret by mistake');
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await ana.getByRole('menuitem', { name: 'Delete message…' }).click();
    await ana.getByRole('dialog', { name: 'Delete message' }).getByRole('button', { name: 'Delete' }).click();
    await message.waitFor({ state: 'detached' });
  });

  it('keeps a thread beside its channel, and counts its replies', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, 'who looks at the disk?');
    const message = row(ben, 'who looks at the disk?');
    await message.hover();
    await message.getByRole('button', { name: 'Reply in thread' }).click();
    await ben.getByRole('textbox', { name: 'Reply in thread to #general' }).fill('me');
    await ben.keyboard.press('Enter');
    await ben.getByRole('complementary', { name: 'Thread' }).getByText('me', { exact: true }).waitFor();
    await ana.getByRole('button', { name: /1 reply/ }).waitFor();
  });

  it('sends files with what is written, in one message', async () => {
    const ana = await as('ana');
    const buffer = Buffer.from('disk full\nno space left');
    const choosing = ana.waitForEvent('filechooser');
    await ana.getByRole('button', { name: 'Attach a file' }).click();
    await (await choosing).setFiles(['one.txt', 'two.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer })));
    await ana.getByRole('button', { name: 'Remove two.txt' }).waitFor();
    await type(ana, 'both logs');
    const message = row(ana, 'both logs');
    await message.getByText('no space left').first().waitFor();
    expect(await message.locator('.file-name').allInnerTexts()).toEqual(['one.txt', 'two.txt']);
    expect(await ana.getByRole('list', { name: 'Files to send' }).count()).toBe(0);
  });

  it('reacts with a pushpin, and takes it back', async () => {
    const ana = await as('ana');
    await type(ana, 'first error at 09:41');
    const message = row(ana, 'first error at 09:41');
    await message.hover();
    await message.getByRole('button', { name: 'React with :pushpin:' }).click();
    const pill = message.getByRole('button', { name: '1 reaction with :pushpin:' });
    await pill.click();
    await pill.waitFor({ state: 'detached' });
    expect(gallery.slack.channel('general').messages.at(-1)?.reactions).toBeUndefined();
  });

  it('counts what is unread, and marks who is called, until it is read', async () => {
    const ana = await as('ana');
    await ana.getByRole('link', { name: 'random' }).waitFor();
    await gallery.slack.person('ben').types('@ana have you seen this?', { in: '#random' });
    const link = ana.getByRole('link', { name: 'random , unread, 1 for you' });
    await link.click();
    await ana.getByText('have you seen this?').waitFor();
    await ana.getByRole('link', { name: 'random', exact: true }).waitFor();
  });

  it('answers a command privately', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await type(ana, '/gallery secret');
    await row(ana, 'Only you read this').getByText('Only visible to you').waitFor();
    expect(await ben.getByText('Only you read this').count()).toBe(0);
  });
});

describe('a lost connection', () => {
  it('comes back by itself: nothing said before or meanwhile is lost, and what was not sent is still there to send', async () => {
    const ana = await as('ana');
    await type(ana, 'said before');
    await row(ana, 'said before').waitFor();
    await gallery.restart(async () => {
      await ana.getByText('Connection lost').waitFor();
      await type(ana, 'typed meanwhile');
      await ana.getByText('Not connected').waitFor();
    });
    await gallery.slack.person('ben').types('said since', { in: '#general' });
    await row(ana, 'said since').waitFor();
    expect(await row(ana, 'said before').count()).toBe(1);
    expect(await composer(ana).inputValue()).toBe('typed meanwhile');
    await composer(ana).press('Enter');
    await row(ana, 'typed meanwhile').waitFor();
    gallery.expectFaults('ana', /WebSocket connection to .* failed/);
  });
});

describe('a phone', () => {
  it('is wide enough for all of it', async () => {
    const ana = await as('ana');
    await ana.setViewportSize({ width: 390, height: 800 });
    await ana.getByRole('button', { name: 'Show sidebar' }).click();
    await ana.getByRole('link', { name: 'random' }).click();
    await composer(ana, 'random').fill('from the train');
    await ana.keyboard.press('Enter');
    await row(ana, 'from the train').waitFor();
    expect(await ana.locator('html').evaluate((root) => root.scrollWidth)).toBe(390);
    await ana.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('being somebody', () => {
  it('becomes somebody else in one click, whose clock shows another time', async () => {
    gallery.slack.app('alerts').posts('#general', 'down since <!date^1795260000^{time}|then>');
    const [ana, page] = await Promise.all([as('ana'), as('ben')]);
    await ana.getByText('down since 12:20 PM').waitFor();
    await page.getByRole('button', { name: 'Be someone else' }).click();
    await page.getByRole('button', { name: 'Dev Patel' }).click();
    await page.waitForURL(/as=dev/);
    await page.getByRole('navigation').getByText('Dev Patel').waitFor();
    await page.getByText('down since 4:50 PM').waitFor();
    gallery.isNow('ben', 'dev');
  });

  it('opens a permalink at its message, far up in a long channel', async () => {
    const { slack } = gallery;
    const old = await slack.person('dev').types('the needle', { in: '#incidents' });
    for (let count = 0; count < 400; count++) slack.app('alerts').posts('#incidents', `straw ${count}`);
    const page = await as('dev');
    await page.goto(`${slack.page}archives/${slack.channel('incidents').id}/p${old.message?.ts.replace('.', '')}?as=dev`);
    const needle = page.getByText('the needle');
    await needle.waitFor();
    const box = await needle.boundingBox();
    expect(box?.y).toBeGreaterThan(100);
    expect(box?.y).toBeLessThan(600);
    expect(await page.getByText('straw 399').count()).toBe(0);
  });
});
