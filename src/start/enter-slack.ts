import type { DatabaseConfig, SlackConfig } from '../config.ts';
import type { Door } from '../slack/app.ts';

export interface SlackEntrance {
  readonly botToken: string;
  readonly door: Door;
  readonly apiUrl?: string;
  readonly now?: () => Date;
  /** What the person at the terminal reads once all is up. */
  readonly welcome: string;
  readonly leave: () => Promise<void>;
}

/** Slack as configured; with nothing configured, a workspace on this machine. */
export async function enterSlack(config: SlackConfig, database: DatabaseConfig): Promise<SlackEntrance> {
  if (config.kind === 'emulator') return enterEmulator(config.port, database);
  const { botToken, apiUrl } = config;
  const api = apiUrl === undefined ? {} : { apiUrl };
  const door: Door =
    config.kind === 'socket'
      ? { kind: 'socket', appToken: config.appToken, ...api }
      : { kind: 'http', signingSecret: config.signingSecret };
  return { botToken, door, ...api, welcome: '', leave: async () => undefined };
}

async function enterEmulator(port: number, database: DatabaseConfig): Promise<SlackEntrance> {
  const { startSlack } = await import('../../emulator/index.ts');
  const slack = await startSlack({
    manifest: 'manifest.yml',
    port,
    ...(database.kind === 'embedded' && { dataFile: `${database.dataDir}/slack-workspace.json` }),
  });
  return {
    botToken: slack.botToken,
    door: { kind: 'socket', appToken: slack.appToken, apiUrl: slack.apiUrl },
    apiUrl: slack.apiUrl,
    now: () => new Date(slack.clock.now()),
    welcome: [
      '',
      `  Muster is ready, in a Slack workspace on this machine:  ${slack.page}`,
      '  Open it, and type there:  /incident critical site down',
      '  Then click “Take lead”. Ctrl+C stops it; what happened is kept in the data folder.',
      '',
    ].join('\n'),
    leave: () => slack.close(),
  };
}
