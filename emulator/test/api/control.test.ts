import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openCaller, refusalOf, type Caller } from './client.ts';

let caller: Caller;
beforeEach(async () => {
  caller = await openCaller();
});
afterEach(() => caller.slack.close());

const order = (body: object, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(new URL('/control', caller.slack.page), { method: 'POST', headers, body: JSON.stringify(body) }).then(
    (response) => response.status,
  );

it('makes and ends trouble from outside', async () => {
  expect(await order({ do: 'fault', fault: { method: 'auth.test', error: 'internal_error' } })).toBe(200);
  expect(await refusalOf(caller.client.auth.test())).toBe('internal_error');
  expect(await order({ do: 'clear' })).toBe(200);
  expect((await caller.client.auth.test()).ok).toBe(true);
});

it('refuses what it does not know, and what a page of another site could send', async () => {
  expect(await order({ do: 'explode' })).toBe(400);
  expect(await order({ do: 'fault', fault: { times: 0 } })).toBe(400);
  expect(await order({ do: 'cut' }, { 'content-type': 'text/plain' })).toBe(400);
});
