import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedPostgres, loadEmbeddedPostgres, refuseUnreachable } from './embedded-package.ts';
import { claim, type Owner } from './embedded-owner.ts';
import { isReady, livingServer, type Server, stopServer } from './embedded-server.ts';

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

export type EmbeddedOptions = {
  dataDir: string;
  /** Settings of the server as `name=value`; tests trade durability for speed with them. */
  settings?: string[];
};

const majorVersion = '18';
const user = 'muster';
const database = 'muster';
const patienceMs = 10_000;
const pauseMs = 100;

/** What passes by itself: backends of a killed server still ending, a server still starting, a port just taken. */
const passing = /pre-existing shared memory block|lock file "postmaster\.pid" already exists|Address already in use|could not bind/;

/**
 * Starts PostgreSQL in `dataDir`, or takes over the one that a killed Muster left there, and opens the database `muster` in it.
 * Throws, with what to do, when the folder holds another major version or belongs to a Muster that is running.
 */
export async function startEmbedded({ dataDir, settings = [] }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(dataDir, 'postgres');
  await mkdir(dirname(folder), { recursive: true });
  await refuseUnreachable(dirname(folder));
  const isNew = await checkVersion(folder);
  const password = await passwordIn(resolve(dataDir), isNew);
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  if (isNew) await initialise(EmbeddedPostgres, folder, password);

  const server = await startOrAdopt(EmbeddedPostgres, { folder, password, settings });
  const owner = await claim(urlOf(server, 'postgres'), database, dataDir);
  return { url: urlOf(server, database), stop: () => stop(owner, server) };
}

type Start = { folder: string; password: string; settings: string[] };

async function startOrAdopt(EmbeddedPostgres: EmbeddedPostgres, start: Start): Promise<Server> {
  for (const startedAt = performance.now(); ;) {
    const living = await livingServer(start.folder);
    if (living && (await isReady(urlOf({ ...living, password: start.password }, 'postgres'), start.folder)))
      return { ...living, password: start.password };

    const refusal = await startOnce(EmbeddedPostgres, start);
    if (refusal === undefined) continue;
    if (!passing.test(refusal) || performance.now() - startedAt > patienceMs)
      throw new Error(`PostgreSQL did not start in ${start.folder}:\n${refusal}`);
    await wait(pauseMs);
  }
}

/** Starts the server on a free port; answers what it said instead of starting. */
async function startOnce(EmbeddedPostgres: EmbeddedPostgres, { folder, password, settings }: Start): Promise<string | undefined> {
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    ...connection(folder, password, said),
    port: await freePort(),
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((setting) => ['-c', setting]),
  });
  try {
    await server.start();
    said.length = 0;
    return undefined;
  } catch (error) {
    // It rejects with nothing at all when the server ends early; the reason is in what it said.
    return said.join('') || String(error);
  }
}

// In a folder beside and then renamed, so that a half-made one is never taken for a database.
async function initialise(EmbeddedPostgres: EmbeddedPostgres, folder: string, password: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  const initdbFlags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  await new EmbeddedPostgres({ ...connection(fresh, password, []), initdbFlags }).initialise();
  await rename(fresh, folder);
}

function connection(databaseDir: string, password: string, said: string[]) {
  const onLog = (line: unknown): void => {
    if (said.length < 200) said.push(String(line));
  };
  return {
    databaseDir,
    user,
    password,
    authMethod: 'scram-sha-256' as const,
    createPostgresUser: process.getuid?.() === 0,
    onLog,
    onError: onLog,
  };
}

/** Whether the folder is still to be made. */
async function checkVersion(folder: string): Promise<boolean> {
  const found = await readIfThere(join(folder, 'PG_VERSION'));
  if (found === undefined) return true;
  if (found.trim() === majorVersion) return false;
  throw new Error(
    `${folder} holds a PostgreSQL ${found.trim()} database and Muster brings PostgreSQL ${majorVersion}. ` +
      'Nothing was touched. Set DATA_DIR to another folder, or DATABASE_URL to a server of your own.',
  );
}

async function passwordIn(dataDir: string, isNew: boolean): Promise<string> {
  const file = join(dataDir, 'postgres.password');
  const known = await readIfThere(file);
  if (known) return known;
  if (!isNew)
    throw new Error(`${file} is missing, so the database beside it cannot be opened. Put it back, or set DATA_DIR to another folder.`);

  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function stop(owner: Owner, server: Server): Promise<void> {
  await owner.release();
  await stopServer(server);
}

function urlOf({ port, password }: Pick<Server, 'port' | 'password'>, name: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
}

async function readIfThere(file: string): Promise<string | undefined> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  return isThere ? await readFile(file, 'utf8') : undefined;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no free port'))));
    });
  });
}
