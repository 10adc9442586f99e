import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { methods } from '../../api/methods.ts';
import { coverage } from '../../coverage.ts';
import { clientOf, openCaller, type Caller } from './client.ts';

let caller: Caller;
beforeAll(async () => {
  caller = await openCaller();
});
afterAll(() => caller.slack.close());

it('lists exactly the methods that are routed', () => {
  expect([...coverage.supported].sort()).toEqual(Object.keys(methods).sort());
  expect(Object.keys(methods)).toEqual(expect.arrayContaining(Object.keys(coverage.partial)));
});

describe('every supported method', () => {
  it.each(coverage.supported)('%s refuses a call without arguments by an error of its table, if at all', async (method) => {
    const { token, errors } = { token: 'bot', ...methods[method] };
    const client = clientOf(caller.slack, token === 'app' ? caller.slack.appToken : caller.slack.botToken);
    await client.apiCall(method, { test: true }).catch(() => undefined);
    const { result } = caller.slack.calls.at(-1) ?? {};
    const known = [...errors.split(' '), 'invalid_arguments', 'missing_scope'];
    expect(result?.ok === true || known.includes(String(result?.['error']))).toBe(true);
  });
});
