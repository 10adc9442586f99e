import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { readCommandLine } from '../command-line.ts';

it('says at once all that is wrong with what it was asked for', () => {
  const read =
    (...args: string[]) =>
    () =>
      readCommandLine(args);
  expect(read('--port', '70000', '--manifest', 'nowhere.yml', '--request-url', 'my app')).toThrow(
    /^--port: .*0 to 65535\n--manifest: there is no such file.*\n--request-url: .*http/,
  );
  expect(read('--port', 'any')).toThrow('--port: give a whole number');
  expect(read('--prot', '1')).toThrow("Unknown option '--prot'");
  expect(readCommandLine(['--port', '0', '--request-url', 'http://localhost:3000/slack/events'])).toMatchObject({
    port: 0,
    manifest: 'manifest.yml',
    requestUrl: 'http://localhost:3000/slack/events',
  });
});

const Ready = z.strictObject({
  apiUrl: z.url(),
  page: z.url(),
  botToken: z.string().startsWith('xoxb-'),
  appToken: z.string().startsWith('xapp-'),
  signingSecret: z.string(),
});

it('runs alone: one line says where, a call is answered, and it ends when it is told to', async () => {
  const child = spawn(process.execPath, ['emulator/main.ts', '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { apiUrl, botToken } = Ready.parse(JSON.parse(String(line)));
  expect(await new WebClient(botToken, { slackApiUrl: apiUrl }).auth.test()).toMatchObject({ ok: true, team: 'Acme' });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
