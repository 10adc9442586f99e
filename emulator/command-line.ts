import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export const USAGE = `Usage: npm run slack -- [--port 4000] [--manifest manifest.yml] [--data FILE] [--request-url URL] [--json]

  --port         where to listen; 0 takes a free port
  --manifest     the app to install: its scopes, events, commands and shortcuts
  --data         a file that keeps the workspace from one start to the next
  --request-url  send events and interactions there over HTTP, instead of Socket Mode
  --json         print one line of JSON when ready
`;

const A_PORT = 'give a whole number from 0 to 65535';

const CommandLine = z
  .object({
    port: z.coerce.number(A_PORT).int(A_PORT).min(0, A_PORT).max(65_535, A_PORT).default(4000),
    manifest: z
      .string()
      .default('manifest.yml')
      .refine((path) => existsSync(path), 'there is no such file: give the manifest of the app to install'),
    data: z.string().optional(),
    'request-url': z.url({ protocol: /^https?$/, error: 'give an address that begins with http:// or https://' }).optional(),
    json: z.boolean().default(false),
    help: z.boolean().default(false),
  })
  .transform(({ 'request-url': requestUrl, ...rest }) => ({ ...rest, requestUrl }));

export type CommandLine = z.infer<typeof CommandLine>;

/** What `npm run slack` was asked for. Throws, naming all that is wrong and what to give instead. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      manifest: { type: 'string' },
      data: { type: 'string' },
      'request-url': { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const read = CommandLine.safeParse(values);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `--${path.join('')}: ${message}`).join('\n'));
}
