import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { describeFaults } from '../../src/fault.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const socket = { ...bot, SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' };
const http = { ...bot, SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' };
const database = { DATABASE_URL: 'postgres://muster:pw@db:5432/muster' };

const configOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(describeFaults(read.faults));
  return read.config;
};
const faultsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.faults.map(({ subject, problem }) => `${subject} ${problem}`);
};

describe('what is started', () => {
  it('is everything on this machine when nothing is configured', () => {
    expect(configOf({})).toEqual({
      production: false,
      slack: { kind: 'emulator', port: 4000 },
      database: { kind: 'embedded', dataDir: './data' },
      web: { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' },
      policyFile: './policy.yml',
      logLevel: 'warn',
    });
  });

  it('is real Slack with the embedded database when only tokens are given', () => {
    expect(configOf(socket)).toMatchObject({
      slack: { kind: 'socket', botToken: 'xoxb-1-2-abc', appToken: 'xapp-1-A1-2-abc' },
      database: { kind: 'embedded' },
      logLevel: 'info',
    });
  });

  it('listens over HTTP with a signing secret, and over a socket when both are given', () => {
    expect(configOf(http).slack).toEqual({ kind: 'http', botToken: 'xoxb-1-2-abc', signingSecret: http.SLACK_SIGNING_SECRET });
    expect(configOf({ ...http, ...socket }).slack.kind).toBe('socket');
  });

  it('is production with tokens and a database', () => {
    const config = configOf({ NODE_ENV: 'production', ...socket, ...database });
    expect(config).toMatchObject({ production: true, database: { kind: 'url', url: database.DATABASE_URL } });
  });

  it('takes every setting it is given', () => {
    const env = {
      SLACK_API_URL: 'http://localhost:4000/api/',
      LISTEN_HOST: '0.0.0.0',
      PORT: '0',
      PUBLIC_URL: 'https://m.example.com',
      POLICY_FILE: 'p.yml',
      LOG_LEVEL: 'debug',
      SMTP_URL: 'smtp://mail:25',
      DATA_DIR: ' /var/muster ',
    };
    expect(configOf({ ...socket, ...env })).toEqual({
      production: false,
      slack: { kind: 'socket', botToken: 'xoxb-1-2-abc', appToken: 'xapp-1-A1-2-abc', apiUrl: 'http://localhost:4000/api/' },
      database: { kind: 'embedded', dataDir: '/var/muster' },
      web: { host: '0.0.0.0', port: 0, publicUrl: 'https://m.example.com' },
      policyFile: 'p.yml',
      logLevel: 'debug',
      smtpUrl: 'smtp://mail:25',
    });
    expect(configOf({ EMULATOR_PORT: '4321' }).slack).toEqual({ kind: 'emulator', port: 4321 });
  });

  it('takes an empty setting as not given', () => {
    expect(configOf({ SLACK_BOT_TOKEN: '', DATABASE_URL: ' ', PORT: '' })).toEqual(configOf({}));
  });
});

describe('what is missing', () => {
  it('is named all at once in production', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      'SLACK_BOT_TOKEN is missing, and production needs it',
      'SLACK_APP_TOKEN is missing, and production needs it',
      'DATABASE_URL is missing, and production needs it',
    ]);
  });

  it('is named when only a part of the Slack settings is there', () => {
    expect(faultsOf(bot)).toEqual(['SLACK_APP_TOKEN is missing, and the other Slack settings need it']);
    expect(faultsOf({ SLACK_SIGNING_SECRET: http.SLACK_SIGNING_SECRET })).toEqual([
      'SLACK_BOT_TOKEN is missing, and the other Slack settings need it',
    ]);
    expect(faultsOf({ SLACK_API_URL: 'http://localhost:4000' })).toHaveLength(2);
  });
});

describe('what is malformed', () => {
  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1-A1-2-abc'],
    ['SLACK_APP_TOKEN', 'xoxb-1-2-abc'],
    ['SLACK_SIGNING_SECRET', 'xoxb-1-2-abc-def-ghi-jkl'],
    ['SLACK_SIGNING_SECRET', 'short'],
    ['SLACK_API_URL', 'localhost:4000'],
    ['DATABASE_URL', 'mysql://db/muster'],
    ['DATABASE_URL', 'db:5432'],
    ['PORT', '99999'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'muster.example.com'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'https://mail'],
    ['EMULATOR_PORT', 'four thousand'],
  ])('%s=%s is named, with where to get it', (name, value) => {
    const read = readConfig({ ...http, ...socket, [name]: value });
    expect(read.ok ? [] : read.faults.map(({ subject }) => subject)).toEqual([name]);
    expect(read.ok ? '' : read.faults[0]?.remedy).toMatch(/^(Copy|Generate|Give|Use|Leave)/);
  });

  it('is told together with what is missing, and with where the policy is', () => {
    const read = readConfig({ NODE_ENV: 'production', SLACK_BOT_TOKEN: 'nonsense', PORT: 'x', POLICY_FILE: 'other.yml' });
    expect(read).toMatchObject({ ok: false, policyFile: 'other.yml' });
    expect(read.ok ? [] : read.faults.map(({ subject }) => subject)).toEqual([
      'SLACK_APP_TOKEN',
      'DATABASE_URL',
      'SLACK_BOT_TOKEN',
      'PORT',
    ]);
  });

  it('never repeats a secret', () => {
    const secret = 'hunter2hunter2';
    const env = {
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      SLACK_SIGNING_SECRET: `xoxb-${secret}`,
      DATABASE_URL: `mysql://u:${secret}@db`,
      SMTP_URL: secret,
    };
    const read = readConfig({ NODE_ENV: 'production', ...env });
    expect(read.ok ? '' : describeFaults(read.faults)).toMatch(/5 things are wrong/);
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});
