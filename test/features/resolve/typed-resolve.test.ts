import { expect, it } from '@jest/globals';
import { resolve } from '../../../src/features/resolve/index.ts';
import { commandBody, readCommand } from '../../../src/slack/read/command.ts';
import { now } from '../../support/given.ts';

const type = (text: string) =>
  readCommand(
    commandBody.parse({
      command: '/incident',
      text,
      team_id: 'T1',
      channel_id: 'C7',
      user_id: 'UANA',
      trigger_id: '1.2',
      response_url: 'http://x',
    }),
    new Map([[resolve.word, resolve]]),
    { now, zone: 'UTC', userId: 'UANA' },
    true,
  );

it('what is typed after `resolve` stands in its form as what fixed it', () => {
  expect(type('resolve rolled back to 411')).toMatchObject({ kind: 'form', verb: 'resolve', prefill: { fixed: 'rolled back to 411' } });
});

it('`resolve` alone opens the form with nothing said', () => {
  expect(type('Resolve')).toMatchObject({ kind: 'form', verb: 'resolve', prefill: {} });
});
