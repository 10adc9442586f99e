import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openClient } from '../../src/slack/client.ts';
import { failureOf } from '../../src/slack/failure.ts';
import { collectingLog } from '../support/collecting-log.ts';

const { log } = collectingLog();
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** What becomes of a call that is answered so. */
async function failureAfter(status: number, body: string) {
  const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = openClient('xoxb-1', { apiUrl: `http://127.0.0.1:${port}/api/`, log });
  return client.auth.test().then(
    () => 'done',
    (error: unknown) => failureOf(error),
  );
}

describe('an answer that is not Slack’s', () => {
  it.each([
    [204, ''],
    [304, ''],
    [200, ''],
    [200, '<html>a proxy</html>'],
    [200, '{"well":"met"}'],
    [502, '<html>a proxy</html>'],
  ])('%i with “%s” may come of anything: it is looked for, and tried again', async (status, body) => {
    expect(await failureAfter(status, body)).toMatchObject({ kind: 'unsure' });
  });
});
