import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answers, becomes, endTrial, openPage, type RunSeen, startTrial, type Trial, trialFolder } from '../support/trial.ts';

// Ids of the first channels are the same on every start.
const general = 'CJ1L259E841';
const folder = trialFolder();
let trial: Trial;
let ana: Awaited<ReturnType<typeof openPage>>;

beforeAll(async () => {
  trial = await startTrial(folder);
  ana = await openPage(trial.page, 'ana');
}, 60_000);
afterAll(() => {
  ana?.close();
  if (trial?.process.exitCode === null) trial.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const run = (activity: string, isThere: (run: RunSeen) => boolean): Promise<RunSeen> =>
  becomes(() => [ana.run(activity)].find((seen) => seen && isThere(seen)));
const ended = (activity: string) => run(activity, ({ phase }) => phase !== 'running');

describe('Muster with nothing configured', () => {
  it('is up, in a workspace of its own, and answers there', async () => {
    expect(await answers(trial.webPort)).toBe(true);
    await ana.act({ do: 'send', channel: general, text: '/incident critical site down' });
    await becomes(() => ana.channels.has('inc-1-site-down'));
  });

  it('loses nothing when its process is killed, and comes back as another', async () => {
    await ana.act({ do: 'start_activity', activity: 'kill', chosen: {} });
    await becomes(async () => !(await answers(trial.webPort)));
    const { phase, lines } = await ended('kill');
    expect(phase).toBe('done');
    expect(lines.at(-1)).toMatch(/^3 of 3 messages are in the record/);
    const pids = lines.flatMap((line) => /rocess (\d+)/.exec(line)?.[1] ?? []);
    expect(new Set(pids).size).toBe(2);
    expect(await answers(trial.webPort)).toBe(true);
  }, 60_000);

  it('plays a published incident, until it is stopped', async () => {
    await ana.act({ do: 'start_activity', activity: 'play', chosen: { scenario: 'crates-io-2020-index-missing', speed: 'max' } });
    await becomes(() => ana.channels.has('inc-2-new-crates-missing-from-the-index'));
    const { lines } = await run('play', ({ lines }) => lines.some((line) => line.includes('Crates 1: clicks “Take lead”')));
    expect(lines).toContain('It goes on in #inc-2-new-crates-missing-from-the-index.');
    await ana.act({ do: 'steer_activity', activity: 'play', to: 'stop' });
    expect((await ended('play')).phase).toBe('stopped');
  }, 60_000);

  it('ends with code 0, and the bot ends with it', async () => {
    expect(await endTrial(trial, 'SIGTERM')).toBe(0);
    expect(await answers(trial.webPort)).toBe(false);
  });
});
