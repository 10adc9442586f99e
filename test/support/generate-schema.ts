import { generateSchema } from './codegen.ts';
import { databaseUrl, startTestServer, template } from './test-server.ts';

// `npm run types`: the table types of src/store/schema.ts.
const server = await startTestServer();
try {
  const run = generateSchema(databaseUrl(server.url, template));
  process.stdout.write(run.stdout + run.stderr);
  process.exitCode = run.status ?? 1;
} finally {
  await server.stop();
}
