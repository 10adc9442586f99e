import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeFaults } from '../src/fault.ts';
import { createLog } from '../src/log.ts';
import { loadPolicy } from '../src/policy.ts';
import { closeStore } from '../src/start/open-store.ts';
import { type Ending, readEnding } from './ending.ts';
import { loadScenario } from './load.ts';
import { openFolder } from './open-folder.ts';
import { type Options, readOptions, usage } from './options.ts';
import { play } from './play.ts';
import type { Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import { tellStep, withNames } from './tell.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { passUntil } from './time.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.stdout.isTTY);
  if (options === 'help') return void say(usage);
  const scenario = await loadScenario(options.scenario);
  const read = await loadPolicy('policy.yml');
  if (!read.ok) throw new Error(describeFaults(read.faults));

  const ended = interrupted();
  const log = createLog('error', process.stderr);
  const store = await openFolder(options.data, log);
  try {
    const theatre = await openTheatre({ ...options, scenario, policy: read.policy, db: store.db, log });
    try {
      await Promise.race([show(theatre, scenario, options), ended]);
    } finally {
      await theatre.close();
    }
  } finally {
    await closeStore(store);
  }
}

async function show(theatre: Theatre, scenario: Scenario, options: Options): Promise<void> {
  const { slack } = theatre;
  say(`${scenario.title}, after “${scenario.source.title}” (${scenario.source.url})\nWatch it at ${slack.page}\n`);
  const scene = await play({ ...options, scenario, theatre, onStep: (step, trace) => say(tellStep({ scenario, slack }, step, trace)) });
  await tellEnding(scene, await readEnding(scene), options);
  // Time goes on as it does, for whoever looks around.
  while (options.stay) await passUntil(theatre, theatre.clock.now() + 60_000, 1);
}

async function tellEnding(scene: Scene, { summary, markdown }: Ending, { out, stay }: Options): Promise<void> {
  const path = out ?? join('data', 'replay', `${scene.scenario.name}.md`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, markdown);
  say(`\n${withNames(scene, summary)}\n`);
  say(`The whole post-mortem: ${path}`);
  say(
    stay
      ? `The channel: ${scene.slack.page}archives/${scene.channel} (Ctrl+C ends it)`
      : '--stay keeps the workspace open, to look around in it.',
  );
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
