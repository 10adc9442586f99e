import { readCommandLine, USAGE, type CommandLine } from './command-line.ts';
import { startSlack, type LoggedCall, type Slack } from './index.ts';

function describe({ page, apiUrl, botToken, appToken, signingSecret }: Slack, { json }: CommandLine): string {
  if (json) return `${JSON.stringify({ apiUrl, page, botToken, appToken, signingSecret })}\n`;
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
  const asked = readCommandLine(process.argv.slice(2));
  if (asked.help) return void process.stdout.write(USAGE);
  const { manifest, port, data, requestUrl } = asked;
  const mode = requestUrl === undefined ? 'socket' : { requestUrl };
  const slack = await startSlack({ manifest, port, mode, onRefusal: warn, ...(data !== undefined && { dataFile: data }) });
  process.stdout.write(describe(slack, asked));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void slack.close());
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
