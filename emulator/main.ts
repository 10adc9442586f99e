import { parseArgs } from 'node:util';
import { startSlack, type LoggedCall, type Slack } from './index.ts';

const USAGE = `Usage: npm run slack -- [--port 4000] [--manifest manifest.yml] [--data FILE] [--request-url URL] [--json]

  --port         where to listen; 0 takes a free port
  --manifest     the app to install: its scopes, events, commands and shortcuts
  --data         a file that keeps the workspace from one start to the next
  --request-url  send events and interactions there over HTTP, instead of Socket Mode
  --json         print one line of JSON when ready
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    manifest: { type: 'string', default: 'manifest.yml' },
    data: { type: 'string' },
    'request-url': { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function describe({ page, apiUrl, botToken, appToken, signingSecret }: Slack): string {
  if (values.json) return `${JSON.stringify({ apiUrl, page, botToken, appToken, signingSecret })}\n`;
  return `A Slack workspace is open at ${page}

Point an app at it with
  SLACK_API_URL=${apiUrl}
  SLACK_BOT_TOKEN=${botToken}
  SLACK_APP_TOKEN=${appToken}
  SLACK_SIGNING_SECRET=${signingSecret}
`;
}

function warn({ method, result }: LoggedCall): void {
  process.stderr.write(`${method} refused: ${JSON.stringify(result)}\n`);
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const requestUrl = values['request-url'];
  const mode = requestUrl === undefined ? 'socket' : { requestUrl };
  const kept = values.data !== undefined && { dataFile: values.data };
  const slack = await startSlack({ manifest: values.manifest, port: Number(values.port), mode, onRefusal: warn, ...kept });
  process.stdout.write(describe(slack));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void slack.close());
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
