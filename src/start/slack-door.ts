import type { SlackConfig } from '../config.ts';
import type { Door } from '../slack/app.ts';

export interface SlackDoor {
  readonly botToken: string;
  readonly door: Door;
  readonly apiUrl?: string;
}

/** Slack as configured: over a socket, or over HTTP. */
export function slackDoor(config: Exclude<SlackConfig, { kind: 'emulator' }>): SlackDoor {
  const { botToken, apiUrl } = config;
  const api = apiUrl === undefined ? {} : { apiUrl };
  const door: Door =
    config.kind === 'socket'
      ? { kind: 'socket', appToken: config.appToken, ...api }
      : { kind: 'http', signingSecret: config.signingSecret };
  return { botToken, door, ...api };
}
