import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';

/** Raised whenever what the rows hold changes its shape. */
const VERSION = 2;

/** One thing of a workspace: which part it belongs to, and its id there. */
export interface Row {
  readonly part: string;
  readonly id: string;
}

/** A file of rows. What was written outlives the process, however it ends; a machine that loses its power may take the latest with it. */
export interface KeptRows {
  readonly isNew: boolean;
  /** A part's things by id, in the order of their ids. */
  readonly read: <Thing>(part: string) => Map<string, Thing>;
  /** All of it or nothing; undefined takes a row away. */
  readonly write: (rows: Iterable<readonly [Row, unknown]>) => void;
  readonly close: () => void;
}

/** Opens the file, or begins it. Throws for one that is not ours, and for one that somebody else has open. */
export function openRows(path: string): KeptRows {
  mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path);
  const isNew = begin(file, path);
  const select = file.prepare('select id, thing from things where part = ? order by id');
  const put = file.prepare('insert into things (part, id, thing) values (?, ?, ?) on conflict do update set thing = excluded.thing');
  const remove = file.prepare('delete from things where part = ? and id = ?');

  return {
    isNew,
    read<Thing>(part: string) {
      const things = select.all(part).map(({ id, thing }): [string, unknown] => [String(id), deserialize(bytesOf(thing))]);
      // The one place where bytes on disk become the state again: the version answers for their shape.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return new Map(things) as Map<string, Thing>;
    },
    write(rows) {
      file.exec('begin');
      for (const [{ part, id }, thing] of rows) {
        if (thing === undefined) remove.run(part, id);
        else put.run(part, id, serialize(thing));
      }
      file.exec('commit');
    },
    close: () => file.close(),
  };
}

function begin(file: DatabaseSync, path: string): boolean {
  try {
    file.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = off');
    const version = Number(file.prepare('pragma user_version').get()?.['user_version']);
    if (version === VERSION) return false;
    if (version !== 0) throw new Error(`it is of version ${version}`);
    file.exec(
      `create table things (part text, id text, thing blob not null, primary key (part, id)) without rowid; pragma user_version = ${VERSION}`,
    );
    return true;
  } catch (error) {
    file.close();
    if (isInUse(error)) throw new Error(`${path} is in use by another process. Stop it first, or choose another file.`, { cause: error });
    throw new Error(`${path} holds no workspace that this version can read. Move it away to begin with a new one.`, { cause: error });
  }
}

const SQLITE_BUSY = 5;
const isInUse = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;

function bytesOf(thing: unknown): Uint8Array {
  if (!(thing instanceof Uint8Array)) throw new Error('a row holds no bytes');
  return thing;
}
