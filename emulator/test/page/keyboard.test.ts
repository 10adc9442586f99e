import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { composer, openGallery, row, type } from './gallery-windows.ts';

const gallery = openGallery();
const { as } = gallery;

/** What has the focus, as somebody who cannot see the page is told: `button "Take lead"`. */
async function focused(page: Page): Promise<string> {
  const told = await page.locator(':focus').ariaSnapshot();
  return /\w+ "[^"]*"/.exec(told)?.[0] ?? told;
}

const isOn = (place: Locator) => place.and(place.page().locator(':focus')).waitFor();

async function walk(page: Page, keys: readonly string[]): Promise<string[]> {
  const seen = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
  }
  return seen;
}

describe('without a mouse', () => {
  it('goes through the parts of the page, one key each way', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    const forth = await walk(ana, ['F6', 'F6', 'F6', 'F6', 'F6']);
    expect(forth).toEqual(['button "Home"', 'link "general"', 'button "general"', 'log "Conversation"', 'textbox "Message #general"']);
    expect(await walk(ana, ['Shift+F6', 'Shift+F6', 'Shift+F6'])).toEqual(['log "Conversation"', 'button "general"', 'link "general"']);
  });

  it('tabs from the channels over its head to where one writes, past what the messages hold', async () => {
    const ana = await as('ana');
    await type(ana, 'a message with https://example.com/a/link in it');
    await row(ana, 'a message with').waitFor();
    await ana.getByRole('navigation').getByRole('link', { name: 'random' }).focus();
    expect(
      await walk(
        ana,
        Array.from({ length: 10 }, () => 'Tab'),
      ),
    ).toEqual([
      'button "Direct messages"',
      'button "Write to someone"',
      'button "Apps"',
      'link "Gallery"',
      'button "Use the dark theme"',
      'button "Be someone else"',
      'button "general"',
      expect.stringMatching(/^button "\d members"/),
      'log "Conversation"',
      'textbox "Message #general"',
    ]);
  });

  it('walks the messages with the arrows, and tabs into what one can do with one', async () => {
    const ana = await as('ana');
    await type(ana, 'the one below');
    await row(ana, 'the one below').waitFor();
    await ana.getByRole('log', { name: 'Conversation' }).focus();
    await ana.keyboard.press('ArrowUp');
    await isOn(row(ana, 'the one below'));
    await ana.keyboard.press('ArrowUp');
    await isOn(row(ana, 'a message with'));
    expect(await walk(ana, ['Tab', 'Tab', 'Tab', 'Escape'])).toEqual([
      'link "https://example.com/a/link"',
      'button "React with :white_check_mark:"',
      'button "React with :eyes:"',
      'textbox "Message #general"',
    ]);
  });

  it('opens a menu on its first item, closes it with Escape, and is back where it was', async () => {
    const ana = await as('ana');
    await ana.getByRole('log', { name: 'Conversation' }).focus();
    await ana.keyboard.press('ArrowUp');
    await row(ana, 'the one below').getByRole('button', { name: 'More actions' }).focus();
    expect(await walk(ana, ['Enter', 'ArrowDown', 'End', 'Escape'])).toEqual([
      'menuitem "Reply in thread"',
      'menuitem "Copy link"',
      'menuitem "Delete message…"',
      'button "More actions"',
    ]);
    expect(await walk(ana, ['Enter', 'End', 'Enter'])).toContain('menuitem "Delete message…"');
    await ana.getByRole('dialog', { name: 'Delete message' }).waitFor();
    await ana.keyboard.press('Escape');
    await isOn(row(ana, 'the one below'));
  });

  it('opens a thread with T, and gives the focus back to its message', async () => {
    const ana = await as('ana');
    await ana.getByRole('log', { name: 'Conversation' }).focus();
    await ana.keyboard.press('ArrowUp');
    await ana.keyboard.press('t');
    await isOn(ana.getByRole('textbox', { name: 'Reply in thread to #general' }));
    await ana.getByRole('button', { name: 'Close thread' }).focus();
    await ana.keyboard.press('Enter');
    await ana.getByRole('complementary', { name: 'Thread' }).waitFor({ state: 'detached' });
    await isOn(row(ana, 'the one below'));
  });

  it('keeps the focus inside a form, closes it with Escape, and is back at the button that opened it', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery blocks');
    const update = row(ana, 'INC-7 Site down').getByRole('button', { name: 'Update' });
    await update.focus();
    await ana.keyboard.press('Enter');
    const form = ana.getByRole('dialog', { name: 'Declare incident' });
    await isOn(form.getByRole('textbox', { name: 'Title' }));
    expect(await walk(ana, ['Shift+Tab', 'Shift+Tab'])).toEqual(['button "Which severity?"', 'button "Close"']);
    await form.getByRole('button', { name: 'Declare' }).focus();
    await ana.keyboard.press('Tab');
    await ana.keyboard.press('Tab');
    await isOn(form.getByRole('button', { name: /^Close$|^Which severity/ }));
    await ana.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await isOn(update);
  });

  it('writes at once when nothing has the focus', async () => {
    const ana = await as('ana');
    await composer(ana).focus();
    await composer(ana).blur();
    await ana.keyboard.type('here');
    expect(await composer(ana).inputValue()).toBe('here');
    await composer(ana).fill('');
  });

  it('is somebody else by keys alone', async () => {
    const ana = await as('ana');
    await ana.getByRole('button', { name: 'Be someone else' }).focus();
    expect(await walk(ana, ['Enter', 'Tab', 'Tab', 'Escape', 'Enter'])).toEqual([
      'button "Ben Okafor"',
      'link "Open as Ben Okafor in a new window"',
      'button "Chloe Martin"',
      'button "Be someone else"',
      'button "Ben Okafor"',
    ]);
    await ana.keyboard.press('Enter');
    await ana.waitForURL(/as=ben/);
    gallery.isNow('ana', 'ben');
  });
});
