import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeFaults } from '../src/fault.ts';
import { createLog } from '../src/log.ts';
import { loadPolicy } from '../src/policy.ts';
import { openStore, type Store } from '../src/start/open-store.ts';
import { loadScenario } from './load.ts';
import { type Options, readOptions, usage } from './options.ts';
import { play } from './play.ts';
import { tellStep } from './tell.ts';
import { openTheatre } from './theatre.ts';
import { passUntil } from './time.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const log = createLog('error', process.stderr);

async function replay(options: Options): Promise<void> {
  const scenario = await loadScenario(options.scenario);
  const read = await loadPolicy('policy.yml');
  if (!read.ok) throw new Error(describeFaults(read.faults));

  const store = await openFolder(options.data);
  const theatre = await openTheatre({ ...options, scenario, policy: read.policy, db: store.db, log });
  say(`${scenario.title} (${scenario.source.title})\nWatch it at ${theatre.slack.page}\n`);
  const scene = await play({
    scenario,
    theatre,
    speed: options.speed,
    onStep: (step, trace) => say(tellStep({ scenario, slack: theatre.slack }, step, trace)),
  });
  await theatre.close();
  await store.close();
}

/** The database of a play: in a new folder, because a workspace is made anew each time. */
async function openFolder(data: string | undefined): Promise<Store> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'muster-replay-')));
  // PostgreSQL has a user of its own when root starts it, who must be able to look in.
  if (data === undefined) await chmod(folder, 0o755);
  const store = await openStore({ kind: 'embedded', dataDir: folder }, log);
  return store;
}

const options = readOptions(process.argv.slice(2), process.stdout.isTTY);
await (options === 'help' ? say(usage) : replay(options));
