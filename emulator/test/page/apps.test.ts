import { describe, expect, it } from '@jest/globals';
import { openGallery, row, type } from './gallery-windows.ts';

const gallery = openGallery();
const { as } = gallery;

describe('an app', () => {
  it('draws its blocks, and hears the buttons', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery blocks');
    const card = row(ana, 'INC-7 Site down');
    await card.getByRole('button', { name: 'Take lead' }).click();
    await row(ana, '@Ana Torres leads.').waitFor();
    await card.getByRole('combobox', { name: 'Choose a severity' }).click();
    await ana.getByRole('option', { name: /Major/ }).click();
    await ana.getByText('Severity is now Major').waitFor();
    await card.getByRole('button', { name: 'More options' }).click();
    await ana.getByRole('menuitem', { name: 'Resolve' }).click();
    await ana.getByText('Chosen: Resolve').waitFor();
  });

  it('draws what few apps send, and hears it too', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery rare');
    const message = row(ana, 'Errors by region');
    await message.getByRole('button', { name: 'Choose fix forward' }).click();
    await row(ana, 'Heard choose_2').waitFor();
    await message.getByRole('button', { name: 'Good' }).click();
    await row(ana, 'Heard feedback').waitFor();
    const table = message.getByRole('region', { name: 'Errors by region' });
    await table.getByRole('button', { name: 'Next' }).click();
    expect(await table.getByRole('row').allInnerTexts()).toEqual(['Region\tErrors', 'ap\t0']);
    await message.getByRole('button', { name: 'What we know' }).click();
    await message.getByText('The cache is cold.').waitFor({ state: 'detached' });
    expect(await message.getByRole('img', { name: /^(Complete|In progress|Error)$/ }).count()).toBe(3);
  });

  it('asks before a button that wants it', async () => {
    const ana = await as('ana');
    const card = row(ana, 'INC-7 Site down');
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

  it('takes files into a form, and words with marks, lists and names', async () => {
    const ana = await as('ana');
    await type(ana, '/gallery form');
    const form = ana.getByRole('dialog', { name: 'Declare incident' });
    await form.getByLabel('Title').fill('disk full');
    await form.getByLabel('Severity').click();
    await ana.getByRole('option', { name: 'Minor' }).click();
    await form.getByLabel('Story').fill('It was *really* full, ask @be');
    await ana.getByRole('option', { name: /Ben Okafor/ }).click();
    await form.getByLabel('Story').press('Enter');
    await ana.keyboard.type('- first `df`');
    await ana.keyboard.press('Enter');
    await ana.keyboard.type('- then https://example.com/wiki');
    const files = ['kern.log', 'app.log'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('no space left') }));
    await form.getByLabel('Logs').setInputFiles(files);
    await form.getByRole('button', { name: 'Remove app.log' }).click();
    await form.getByText('There is no room').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Declare' }).click();
    const said = row(ana, '@Ana Torres declared: disk full');
    await said.getByText('with kern.log (13 B)').waitFor();
    expect(await said.locator('.blocks').locator('b, code, li, .mention, a').allInnerTexts()).toEqual([
      '@Ana Torres',
      'really',
      '@Ben Okafor',
      'first df',
      'df',
      'then https://example.com/wiki',
      'https://example.com/wiki',
    ]);
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
    const message = row(ana, 'remember this one');
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await ana.getByRole('menuitem', { name: 'Quote in a form' }).click();
    await ana.getByRole('dialog').getByText('remember this one').waitFor();
    await ana.keyboard.press('Escape');
    await ana.getByRole('dialog').waitFor({ state: 'detached' });
    await ana.getByRole('button', { name: 'Shortcuts' }).click();
    await ana.getByRole('menuitem', { name: 'Open the form' }).click();
    await ana.getByRole('dialog', { name: 'Declare incident' }).waitFor();
  });

  it('publishes a home', async () => {
    const ana = await as('ana');
    await ana.getByRole('link', { name: 'Gallery' }).click();
    await ana.getByText('Hello @Ana Torres, nothing is on fire.').waitFor();
    await ana.getByRole('button', { name: 'Declare incident' }).click();
    await ana.getByRole('dialog', { name: 'Declare incident' }).waitFor();
  });
});
