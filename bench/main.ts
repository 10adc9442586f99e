import { cpus, loadavg, totalmem } from 'node:os';
import { benchAcks } from './acks.ts';
import { benchDeclare } from './declare.ts';
import { benchDraft } from './draft.ts';
import { table, type Figure } from './figure.ts';
import { type Ground, openGround } from './ground.ts';
import { benchMessages } from './messages.ts';
import { benchPage } from './page.ts';
import { benchSoak } from './soak.ts';
import { benchStart } from './start.ts';
import { benchTick } from './tick.ts';
import { benchVerbs } from './verbs.ts';

const benches: Record<string, (ground: Ground) => Promise<Figure[]>> = {
  declare: benchDeclare,
  acks: benchAcks,
  messages: benchMessages,
  verbs: benchVerbs,
  tick: benchTick,
  draft: benchDraft,
  start: benchStart,
  page: benchPage,
  soak: benchSoak,
};

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function chosen(names: readonly string[]): string[] {
  const unknown = names.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) throw new Error(`No measurement is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  return names.length > 0 ? [...names] : Object.keys(benches);
}

/** `npm run bench`, or `npm run bench -- declare tick` for some of it. */
async function run(names: readonly string[]): Promise<void> {
  // What else the machine is doing: the figures are only as good as it is idle.
  const [load = 0] = loadavg();
  const ground = await openGround();
  const figures: Figure[] = [];
  try {
    for (const name of names) {
      process.stderr.write(`${name} …\n`);
      figures.push(...((await benches[name]?.(ground)) ?? []));
    }
  } finally {
    await ground.close();
    say(`\n${table(figures)}\n\n${machine(load)}`);
  }
}

function machine(load: number): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`,
    memory,
    `Node ${process.version}`,
    `load ${load.toFixed(1)} before`,
  ].join(', ');
}

await run(chosen(process.argv.slice(2)));
