import { z } from 'zod';
import type { Fault } from './fault.ts';

export type SlackConfig =
  | { kind: 'emulator'; port: number }
  | { kind: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { kind: 'http'; botToken: string; signingSecret: string; apiUrl?: string };

export type DatabaseConfig = { kind: 'embedded'; dataDir: string } | { kind: 'url'; url: string };

export type Config = {
  production: boolean;
  slack: SlackConfig;
  database: DatabaseConfig;
  /** Where the web server listens: for this machine alone unless told otherwise. */
  web: { host: string; port: number; publicUrl: string };
  policyFile: string;
  logLevel: LogLevel;
  smtpUrl?: string;
};

export type LogLevel = z.infer<typeof logLevel>;

/** With faults comes the policy's path, so that its mistakes can be told at the same time. */
export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: Fault[]; policyFile: string };

const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'is not a log level');
const apps = 'https://api.slack.com/apps → your app';

// The messages of secrets never repeat what was given.
const settings = {
  NODE_ENV: z.string(),
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-[\w.:~+/=-]+$/, 'is not a bot token: those start with `xoxb-`'),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-[\w.:~+/=-]+$/, 'is not an app-level token: those start with `xapp-`'),
  SLACK_SIGNING_SECRET: z.string().regex(/^(?!xox|xapp)[!-~]{8,}$/, 'is not a signing secret: those are 32 letters and digits'),
  SLACK_API_URL: url('http', 'https'),
  DATABASE_URL: url('postgres', 'postgresql'),
  DATA_DIR: z.string(),
  LISTEN_HOST: z.string().regex(/^[\w.:-]+$/, 'is not an address to listen on'),
  PORT: port(),
  PUBLIC_URL: url('http', 'https'),
  POLICY_FILE: z.string(),
  LOG_LEVEL: logLevel,
  SMTP_URL: url('smtp', 'smtps'),
  EMULATOR_PORT: port(),
};
const schema = z.object(settings).partial();
type Name = keyof typeof settings;

const remedies: Record<Name, string> = {
  NODE_ENV: 'Use `production`, or leave it out.',
  SLACK_BOT_TOKEN: `Copy “Bot User OAuth Token” from ${apps} → OAuth & Permissions, after installing the app from manifest.yml.`,
  SLACK_APP_TOKEN: `Generate one with the scope connections:write at ${apps} → Basic Information → App-Level Tokens.`,
  SLACK_SIGNING_SECRET: `Copy it from ${apps} → Basic Information → App Credentials.`,
  SLACK_API_URL: 'Leave it out for Slack itself, or give another Slack such as http://localhost:4000/api/.',
  DATABASE_URL: 'Give a PostgreSQL such as postgres://user:password@host:5432/muster.',
  DATA_DIR: 'Give a folder that Muster may write to, or leave it out for ./data.',
  LISTEN_HOST: 'Leave it out for this machine alone, or give 0.0.0.0 for all its interfaces, as a container needs.',
  PORT: 'Give a port such as 3000, or 0 for any free one.',
  PUBLIC_URL:
    'Leave it out: nothing links there yet. Or give the address under which people reach PORT, such as https://muster.example.com.',
  POLICY_FILE: 'Give the path of a policy such as ./policy.yml.',
  LOG_LEVEL: `Use one of ${logLevel.options.join(', ')}.`,
  SMTP_URL: 'Leave it out: there is no e-mail yet. Or give a mail server such as smtps://user:password@mail.example.com:465.',
  EMULATOR_PORT: 'Give a port such as 4000, or 0 for any free one.',
};

/** Reads all settings, those that are `settled` before those of the environment; finds every fault before it gives up. */
export function readConfig(
  env: Record<string, string | undefined> = process.env,
  settled: Readonly<Record<string, string>> = {},
): ConfigResult {
  const given: Partial<Record<Name, string>> = Object.fromEntries(
    Object.keys(settings)
      .map((name) => [name, (settled[name] ?? env[name])?.trim()])
      .filter(([, value]) => value),
  );
  const read = schema.safeParse(given);
  const malformed = read.error?.issues.map(({ path, message }) => fault(schema.keyof().parse(path[0]), message)) ?? [];
  const faults = [...missing(given), ...malformed];

  if (!read.success || faults.length > 0) return { ok: false, faults, policyFile: given.POLICY_FILE ?? './policy.yml' };
  return { ok: true, config: toConfig(read.data) };
}

type Settings = z.output<typeof schema>;

function toConfig(read: Settings): Config {
  const slack = slackConfig(read);
  const port = read.PORT ?? 3000;
  return {
    production: read.NODE_ENV === 'production',
    slack,
    database: read.DATABASE_URL ? { kind: 'url', url: read.DATABASE_URL } : { kind: 'embedded', dataDir: read.DATA_DIR ?? './data' },
    web: { host: read.LISTEN_HOST ?? '127.0.0.1', port, publicUrl: read.PUBLIC_URL ?? `http://localhost:${port}` },
    policyFile: read.POLICY_FILE ?? './policy.yml',
    logLevel: read.LOG_LEVEL ?? (slack.kind === 'emulator' ? 'warn' : 'info'),
    ...(read.SMTP_URL && { smtpUrl: read.SMTP_URL }),
  };
}

function slackConfig(read: Settings): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  const elsewhere = read.SLACK_API_URL ? { apiUrl: read.SLACK_API_URL } : {};
  if (botToken && appToken) return { kind: 'socket', botToken, appToken, ...elsewhere };
  if (botToken && signingSecret) return { kind: 'http', botToken, signingSecret, ...elsewhere };
  return { kind: 'emulator', port: read.EMULATOR_PORT ?? 4000 };
}

function missing(given: Partial<Record<Name, string>>): Fault[] {
  const production = given.NODE_ENV === 'production';
  const wantsSlack = Boolean(given.SLACK_BOT_TOKEN || given.SLACK_APP_TOKEN || given.SLACK_SIGNING_SECRET || given.SLACK_API_URL);
  const because = production ? 'is missing, and production needs it' : 'is missing, and the other Slack settings need it';

  const faults: Fault[] = [];
  if ((production || wantsSlack) && !given.SLACK_BOT_TOKEN) faults.push(fault('SLACK_BOT_TOKEN', because));
  if ((production || wantsSlack) && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) {
    const orHttp = `${remedies.SLACK_APP_TOKEN} Or, to receive events over HTTP, set SLACK_SIGNING_SECRET: ${remedies.SLACK_SIGNING_SECRET}`;
    faults.push({ subject: 'SLACK_APP_TOKEN', problem: because, remedy: orHttp });
  }
  if (production && !given.DATABASE_URL) faults.push(fault('DATABASE_URL', because));
  return faults;
}

const fault = (name: Name, problem: string): Fault => ({ subject: name, problem, remedy: remedies[name] });

function url(...protocols: string[]) {
  const named = protocols.map((protocol) => `${protocol}://`).join(' or ');
  return z
    .string()
    .refine(
      (text) => protocols.includes(URL.parse(text)?.protocol.slice(0, -1) ?? '') && URL.parse(text)?.host !== '',
      `is not an address that starts with ${named}`,
    );
}

function port() {
  return z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'is not a port: those are whole numbers from 0 to 65535')
    .transform(Number);
}
