import { spawnSync } from 'node:child_process';

const tool = 'node_modules/kysely-codegen/dist/cli/bin.js';
const options = ['--dialect=postgres', '--camel-case', '--type-mapping={"int8":"number"}', '--exclude-pattern=schema_migrations'];

/** Writes src/store/schema.ts from a database that has run every migration, or with `--verify` only says whether it is up to date. */
export function generateSchema(databaseUrl: string, ...more: readonly '--verify'[]) {
  return spawnSync(process.execPath, [tool, ...options, ...more, '--out-file=src/store/schema.ts'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
}
