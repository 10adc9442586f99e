import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { answers, becomes, endTrial, startTrial, trialFolder } from '../../support/trial.ts';

const testMs = 60_000;

let folder = '';
beforeEach(() => {
  folder = trialFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Muster with nothing configured', () => {
  it(
    'takes the bot with it when it is killed, and starts again where it was',
    async () => {
      const killed = await startTrial(folder);
      await endTrial(killed, 'SIGKILL');
      await becomes(async () => !(await answers(killed.webPort)));
      const trial = await startTrial(folder);
      expect(await answers(trial.webPort)).toBe(true);
      expect(await endTrial(trial, 'SIGTERM')).toBe(0);
    },
    testMs,
  );

  it(
    'ends with the bot when that ends by itself, with code 1, and leaves nothing behind',
    async () => {
      const taken = createServer().listen(0);
      await once(taken, 'listening');
      const { port } = z.object({ port: z.number() }).parse(taken.address());
      await expect(startTrial(folder, port)).rejects.toThrow('Muster has ended, and with it the trial.');
      expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
      taken.close();
    },
    testMs,
  );
});
