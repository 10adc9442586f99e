import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSlack } from '../emulator/index.ts';
import { type Figure, ms } from './figure.ts';
import type { Ground } from './ground.ts';
import { megabytes, residentBytes, start, stop } from './process.ts';

const incidents = 50;

/** `npm start` from nothing and from a folder that is there; and what the bot alone weighs with many open incidents. */
export async function benchStart(ground: Ground): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  await chmod(folder, 0o755);
  try {
    const first = await startAndStop({ DATA_DIR: join(folder, 'data'), EMULATOR_PORT: '0' });
    const second = await startAndStop({ DATA_DIR: join(folder, 'data'), EMULATOR_PORT: '0' });
    return [
      { what: 'ready from an empty folder: database made, workspace opened', measured: ms(first), promised: '3000 ms' },
      { what: 'ready with the database there', measured: ms(second), promised: '3000 ms' },
      { what: `resident memory of the bot with ${incidents} open incidents`, measured: await weigh(ground), promised: '200 MB' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startAndStop(env: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  const bot = await start(env);
  const tookMs = performance.now() - startedAt;
  await stop(bot);
  return tookMs;
}

/** The bot as a process of its own, with the workspace and the database outside. */
async function weigh(ground: Ground): Promise<string> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  const { url } = await ground.freshDatabase();
  const { botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN, apiUrl: SLACK_API_URL } = slack;
  const bot = await start({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL, DATABASE_URL: url });
  try {
    for (let number = 1; number <= incidents; number += 1) {
      await slack.person('ana').types(`/incident critical number ${number} of many`, { in: '#general' });
      await slack.settled();
    }
    return megabytes(await residentBytes(bot));
  } finally {
    await stop(bot);
    await slack.close();
  }
}
