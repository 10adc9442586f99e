import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startSlack, type Slack, type Undertaking } from '../../index.ts';
import { galleryManifest } from './gallery-manifest.ts';
import { keepWindows } from './kept-windows.ts';

const hike: Undertaking = {
  id: 'hike',
  label: 'Go for a hike',
  describe: 'Up the hill',
  canPause: true,
  choices: [
    {
      id: 'pace',
      label: 'Pace',
      options: [
        { value: 'slow', label: 'Slow' },
        { value: 'fast', label: 'Fast' },
      ],
    },
  ],
  async run({ chosen, tell, progress, goesOn, stopped }) {
    tell(`Off to #random, ${chosen['pace']}`);
    progress({ done: 1, of: 4, at: 'the bridge' });
    await new Promise((resolve) => stopped.addEventListener('abort', resolve));
    await goesOn();
  },
};

let slack: Slack;
const { as } = keepWindows(() => slack.page);
beforeAll(async () => {
  const activities = [{ id: 'greet', label: 'Say hello', describe: 'In the composer', types: 'Hello all', in: 'general' }, hike];
  slack = await startSlack({ manifest: galleryManifest, guide: { title: 'Things to do', activities } });
}, 30_000);
afterAll(() => slack.close());

const guideIn = (page: Page) => page.getByRole('complementary', { name: 'Guide' });

describe('the guide', () => {
  it('is there the first time, and from then on as one left it', async () => {
    const ana = await as('ana');
    await guideIn(ana).getByRole('heading', { name: 'Things to do' }).waitFor();
    await ana.getByRole('button', { name: 'Hide the guide' }).click();
    await ana.reload();
    await ana.getByRole('textbox', { name: 'Message #general' }).waitFor();
    expect(await guideIn(ana).count()).toBe(0);
    await ana.getByRole('button', { name: 'Guide', exact: true }).click();
    await guideIn(ana).waitFor();
  });

  it('puts words where one writes them, and remembers that one tried it', async () => {
    const ana = await as('ana');
    await ana.getByRole('link', { name: /random/ }).click();
    await ana.getByRole('textbox', { name: 'Message #random' }).waitFor();
    await guideIn(ana).getByRole('button', { name: 'Say hello' }).click();
    const composer = ana.getByRole('textbox', { name: 'Message #general' });
    await composer.waitFor();
    expect(await composer.inputValue()).toBe('Hello all');
    await ana.keyboard.press('Enter');
    await ana.getByRole('listitem').filter({ hasText: 'Hello all' }).waitFor();
    await ana.reload();
    await guideIn(ana).getByRole('button', { name: 'Say hello' }).locator('.icon').waitFor();
  });

  it('shows everybody how far it is that somebody began, and lets anybody pause and stop it', async () => {
    const [ana, ben] = await Promise.all([as('ana'), as('ben')]);
    await guideIn(ana).getByLabel('Pace').selectOption('Fast');
    await guideIn(ana).getByRole('button', { name: 'Go for a hike' }).click();
    await guideIn(ben).getByText('the bridge').waitFor();
    expect(await guideIn(ben).getByRole('progressbar').getAttribute('value')).toBe('1');
    await guideIn(ben).getByRole('button', { name: 'Pause' }).click();
    await guideIn(ana).getByText('Paused at the bridge').waitFor();
    await guideIn(ana).getByRole('link', { name: '#random' }).click();
    await ana.getByRole('textbox', { name: 'Message #random' }).waitFor();
    await guideIn(ana).getByRole('button', { name: 'Stop' }).click();
    await guideIn(ben).getByText('Stopped').waitFor();
  });

  it('lets time pass and makes trouble by hand', async () => {
    const ana = await as('ana');
    const before = slack.clock.now();
    await guideIn(ana).getByRole('button', { name: '+ 1 h' }).click();
    await ana.getByText('It is 60 minutes later.').waitFor();
    expect(slack.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
    await guideIn(ana).getByText('Faults by hand').click();
    await guideIn(ana).getByLabel('Method').fill('auth.test');
    await guideIn(ana).getByRole('group', { name: 'The next calls' }).getByLabel('What happens').selectOption('is answered 500');
    await guideIn(ana).getByRole('group', { name: 'The next calls' }).getByRole('button', { name: 'Set' }).click();
    await ana.getByText('The fault is set.').waitFor();
    const answer = () => fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers: { authorization: `Bearer ${slack.botToken}` } });
    expect((await answer()).status).toBe(500);
    await guideIn(ana).getByRole('button', { name: 'End all faults' }).click();
    await ana.getByText('All faults have ended.').waitFor();
    expect((await answer()).status).toBe(200);
  });
});
