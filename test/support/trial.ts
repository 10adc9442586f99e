import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';

export interface Trial {
  readonly process: ChildProcess;
  readonly webPort: number;
  readonly page: string;
}

const patienceMs = 30_000;

/** Looks every few milliseconds until there is something to see; fails when nothing comes. */
export async function becomes<Found>(look: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
  const begunAt = performance.now();
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() - begunAt > patienceMs) throw new Error(`Nothing came within ${patienceMs} ms`);
    await wait(20);
  }
}

/** A folder that the database's own user may look into. */
export function trialFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-trial-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** `npm start` with nothing configured; resolves when it is ready, rejects with what it said when it ends instead. */
export async function startTrial(dataDir: string, webPortGiven?: number): Promise<Trial> {
  const [webPort, emulatorPort] = await Promise.all([webPortGiven ?? freePort(), freePort()]);
  const trial = spawn(
    process.execPath,
    ['--import', './src/start/keep-compiled.js', '--disable-warning=ExperimentalWarning', 'src/main.ts'],
    {
      env: {
        PATH: process.env['PATH'],
        PORT: String(webPort),
        EMULATOR_PORT: String(emulatorPort),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  trial.stderr.on('data', (data) => {
    said += String(data);
  });
  await becomes(() => said.includes('Muster is ready') || trial.exitCode !== null);
  if (trial.exitCode !== null) throw new Error(`The trial did not start: ${said}`);
  return { process: trial, webPort, page: `http://localhost:${emulatorPort}/` };
}

export async function endTrial({ process: trial }: Trial, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(trial, 'exit');
  trial.kill(signal);
  const [code] = await ended;
  return z.number().nullable().parse(code);
}

/** Whether anybody listens on the port of health and metrics. */
export const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

const frame = z.looseObject({
  id: z.int().optional(),
  error: z.string().optional(),
  ok: z.boolean().optional(),
  result: z.unknown().optional(),
});
const runs = z.array(z.object({ activity: z.string(), phase: z.string(), lines: z.array(z.string()) }));
const guided = z.object({ guide: z.object({ runs }) });
const channel = z.object({ id: z.string(), name: z.string(), isMember: z.boolean() });
const named = z.object({ channel });
const parts = z.looseObject({
  changes: z.array(z.looseObject({ kind: z.string() })).optional(),
  snapshot: z.looseObject({ channels: z.array(channel) }).optional(),
});
export type RunSeen = z.infer<typeof runs>[number];

/** The page of one person, as its browser talks to the server. */
export async function openPage(page: string, name: string) {
  const socket = new WebSocket(`${page.replace('http', 'ws')}page/live?as=${name}`);
  const seen = new Map<string, RunSeen>();
  const channels = new Map<string, string>();
  const waiting = new Map<number, (answer: z.infer<typeof frame>) => void>();
  let asked = 0;
  socket.on('message', (data: Buffer) => {
    const told: unknown = JSON.parse(data.toString());
    const answer = frame.parse(told);
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    const { changes = [], snapshot } = parts.parse(told);
    const enter = ({ id, name, isMember }: z.infer<typeof channel>) => isMember && channels.set(name, id);
    snapshot?.channels.forEach(enter);
    for (const change of changes) {
      if (change.kind === 'guide') for (const run of guided.parse(change).guide.runs) seen.set(run.activity, run);
      if (change.kind === 'channel') enter(named.parse(change).channel);
    }
  });
  await once(socket, 'open');
  return {
    run: (activity: string) => seen.get(activity),
    /** Those that the person is in, with their ids. */
    channels,
    close: () => socket.terminate(),
    /** What it answers; rejects when it is refused. */
    async act(action: object): Promise<unknown> {
      asked += 1;
      const { error, result } = await new Promise<z.infer<typeof frame>>((resolve) => {
        waiting.set(asked, resolve);
        socket.send(JSON.stringify({ id: asked, action }));
      });
      if (error !== undefined) throw new Error(error);
      return result;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
