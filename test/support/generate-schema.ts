import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { databaseUrl, startTestServer, template } from './test-server.ts';

// `npm run types`: the table types of src/store/schema.ts, read from a database that has run every migration.
const options = ['--dialect=postgres', '--camel-case', '--type-mapping={"int8":"number"}', '--exclude-pattern=schema_migrations'];

const server = await startTestServer();
try {
  const codegen = createRequire(import.meta.url).resolve('kysely-codegen/dist/cli/bin.js');
  const run = spawnSync(process.execPath, [codegen, ...options, '--out-file=src/store/schema.ts'], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl(server.url, template) },
  });
  process.exitCode = run.status ?? 1;
} finally {
  await server.stop();
}
