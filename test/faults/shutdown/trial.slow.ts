import { rmSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { becomes, endTrial, openPage, startTrial, type Trial, trialFolder } from '../../support/trial.ts';

const general = 'CJ1L259E841';
const name = 'inc-1-site-down';
const testMs = 60_000;
const messages = z.object({ messages: z.array(z.looseObject({ ts: z.string(), text: z.string(), blocks: z.unknown().optional() })) });

const folder = trialFolder();
let trial: Trial;
let ana: Awaited<ReturnType<typeof openPage>>;
afterEach(() => {
  ana.close();
  if (trial.process.exitCode === null) trial.process.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function starts(): Promise<void> {
  trial = await startTrial(folder);
  ana = await openPage(trial.page, 'ana');
}

/** The cards in the incident's channel, each as all that it holds. */
async function cards(): Promise<{ ts: string; content: string }[]> {
  const channel = ana.channels.get(name);
  if (channel === undefined) return [];
  const page = messages.parse(await ana.act({ do: 'history', channel, limit: 200 }));
  return page.messages.flatMap(({ ts, text, blocks }) => (text.startsWith('INC-1 ') ? [{ ts, content: JSON.stringify(blocks) }] : []));
}

describe('Muster with nothing configured, killed with its Slack in the middle of an incident', () => {
  it(
    'goes on when it is started again, card and all',
    async () => {
      await starts();
      await ana.act({ do: 'send', channel: general, text: '/incident critical site down' });
      const [card] = await becomes(async () => [await cards()].find(({ length }) => length > 0));
      await endTrial(trial, 'SIGKILL');

      await starts();
      await becomes(() => ana.channels.has(name));
      expect((await cards()).map(({ ts }) => ts)).toEqual([card?.ts]);
      const source = { kind: 'message', channel: ana.channels.get(name), ts: card?.ts, ephemeral: false };
      const click = {
        do: 'block_action',
        source,
        block: 'card-roles',
        action: 'ask:take-role#lead',
        value: { type: 'button' },
        inputs: {},
      };
      await ana.act(click);
      await becomes(async () => (await cards()).every(({ content }) => /Incident commander[^<]*<@U/.test(content)));
      expect(await cards()).toHaveLength(1);
      expect(await endTrial(trial, 'SIGTERM')).toBe(0);
    },
    testMs,
  );
});
