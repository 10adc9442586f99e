import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Clock, isReal } from '../clock.ts';
import type { Workspace } from './workspace.ts';

/** The parts of a workspace that outlive a restart; messages scheduled for later and open addresses do not. */
const PARTS = ['users', 'channels', 'userGroups', 'files', 'screens'] as const;
type Kept = { readonly version: number; readonly aheadMs?: number } & Pick<Workspace, (typeof PARTS)[number]>;

/** Raised whenever what these parts hold changes its shape. */
const VERSION = 1;

/** Wall time between a change and its place on disk: what a crash can lose. A large workspace is written less often, to take no more than this share of the time. */
const SAVE_AFTER_MS = 1000;
const SHARE_MAX = 0.05;

export interface Keeper {
  /** Saves what is not yet saved, and stops. */
  readonly close: () => void;
}

/** Takes up the workspace from the file, if there is one, and keeps every change in it from now on. Throws for a file it cannot read. */
export function keepWorkspace(workspace: Workspace, path: string): Keeper {
  if (existsSync(path)) takeUp(workspace, path);
  else mkdirSync(dirname(path), { recursive: true });
  let timer: NodeJS.Timeout | undefined;
  let lastTookMs = 0;
  const unsubscribe = workspace.changes.subscribe(() => {
    timer ??= setTimeout(write, Math.max(SAVE_AFTER_MS, lastTookMs / SHARE_MAX));
  });

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const begunAt = performance.now();
    const { users, channels, userGroups, files, screens } = workspace;
    const kept: Kept = { version: VERSION, aheadMs: aheadOf(workspace.clock), users, channels, userGroups, files, screens };
    writeFileSync(`${path}.new`, serialize(kept), { mode: 0o600 });
    renameSync(`${path}.new`, path);
    lastTookMs = performance.now() - begunAt;
  }

  return {
    close() {
      unsubscribe();
      write();
    },
  };
}

function takeUp(workspace: Workspace, path: string): void {
  const kept: unknown = deserialize(readFileSync(path));
  if (!isKept(kept)) throw new Error(`${path} holds no workspace that this version can read. Move it away to begin with a new one.`);
  const { clock } = workspace;
  restore(workspace.users, kept.users);
  restore(workspace.channels, kept.channels);
  restore(workspace.userGroups, kept.userGroups);
  restore(workspace.files, kept.files);
  restore(workspace.screens, kept.screens);
  // Time that was skipped or sped up stays so: no message may come before one that is already there.
  if (isReal(clock)) clock.leap(Math.max(0, (kept.aheadMs ?? 0) - clock.aheadMs()));
  for (const { log } of kept.channels.values()) for (const ts of log.byTs.keys()) workspace.passTs(ts);
}

/** The one place where bytes on disk become the state again: the version answers for their shape. */
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;

function restore<Item>(into: Map<string, Item>, from: ReadonlyMap<string, Item>): void {
  for (const [id, item] of from) into.set(id, item);
}

const aheadOf = (clock: Clock): number => (isReal(clock) ? clock.aheadMs() : 0);
