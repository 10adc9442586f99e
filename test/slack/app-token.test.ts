import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slack, startSlack } from '../../emulator/index.ts';
import { createLog } from '../../src/log.ts';
import { checkAppToken } from '../../src/slack/app-token.ts';

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack({ manifest: 'manifest.yml' });
});
afterEach(() => slack.faults.clear());
afterAll(() => slack.close());

const check = (): Promise<void> => checkAppToken({ appToken: slack.appToken, apiUrl: slack.apiUrl, log: createLog('silent') });

describe('at a start, the token for sockets', () => {
  it.each([
    ['answers with an error of its own', { status500: true }],
    ['asks to wait', { status429: { retryAfter: 1 } }],
    ['hangs up', { cut: true }],
    ['breaks off in its answer', { halfReply: true }],
  ])('is left to the sockets, which try again, where Slack %s', async (_, fault) => {
    slack.faults.set({ method: 'apps.connections.open', times: 1, ...fault });
    await expect(check()).resolves.toBeUndefined();
  });

  it('that Slack refuses is told with what to do', async () => {
    slack.faults.set({ method: 'apps.connections.open', times: 1, error: 'invalid_auth' });
    await expect(check()).rejects.toThrow('Generate an App-Level Token');
  });
});
