import { readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ManifestDocument } from '../../../emulator/manifest.ts';
import { checkPolicy, type Policy } from '../../../src/domain/policy.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { checkClock } from '../../../src/slack/set-up/clock.ts';
import { checkDatabase } from '../../../src/slack/set-up/database.ts';
import { databaseFault } from '../../../src/start/database-fault.ts';
import { sayFaults } from '../../../src/start/say-faults.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { serverUrl, testDatabase } from '../../support/database.ts';
import { openStory, type Story } from '../../support/story.ts';
import { onServer } from '../../support/test-server.ts';
import { collectingLog } from '../../support/collecting-log.ts';

/** What somebody who types it reads, a line each. */
async function told(story: Story): Promise<string[]> {
  await story.person('ana').types('/incident check', { in: '#general' });
  await story.settled();
  return story.finds('ana', '#general', 'Token').shown.split('\n');
}
const wrong = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.startsWith(':warning:') ? [line.replace(/^:warning: /, '').replaceAll('*', '')] : []));

describe('a set-up with nothing wrong', () => {
  const story = openStory();
  afterEach(() => story.slack.faults.clear());

  it('has a good word for each thing, and nothing to say at the start', async () => {
    await story.declares('ana', 'critical site down');
    await story.declares('ana', 'private major leak');
    await story.passes(60_000);
    const lines = await told(story);
    expect(wrong(lines)).toEqual([]);
    for (const what of ['Token', 'Scopes', 'Events', 'Announcements', 'Database', 'Clock', 'Policy', 'Deliveries', 'Record'])
      expect(lines.join('\n')).toContain(`*${what}*`);

    const { log, lines: logged } = collectingLog();
    const spoken: string[] = [];
    await sayFaults(story.muster, log, (text) => spoken.push(text));
    expect([...logged(), ...spoken]).toEqual([]);
  });

  it('tells a token that Slack no longer takes, and everything else all the same', async () => {
    story.slack.faults.set({ error: 'invalid_auth' });
    const lines = wrong(await told(story));
    expect(lines[0]).toMatch(
      /^Token Slack refuses it \(`invalid_auth`\): copy the Bot User OAuth Token into SLACK_BOT_TOKEN again and restart/,
    );
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^Announcements could not be checked/)]);
  });

  it('tells what it cannot find out, and hides nothing else behind it', async () => {
    story.slack.faults.set({ method: 'conversations.list', status500: true });
    expect(wrong(await told(story))).toEqual([expect.stringMatching(/^Announcements could not be checked \(Slack: `http_500`\)/)]);
  });

  it('tells a clock that is wrong, by how much and against whose', async () => {
    const { apiUrl, clock } = story.slack;
    const client = new WebClient('xoxb-unused', { slackApiUrl: apiUrl });
    const at = (apartMs: number) => checkClock({ client, db: story.database.db, now: () => new Date(clock.now() + apartMs) });
    expect(await at(3_000)).toEqual([{ what: 'Clock', ok: true, say: 'agrees with Slack and with the database' }]);
    expect((await at(90_000))[0]?.say).toMatch(/^is (89|90|91) s ahead of Slack: let this machine follow NTP/);
    expect((await at(-90_000))[0]?.say).toMatch(/^is (89|90|91) s behind Slack: let this machine follow NTP/);
  });
});

describe('a set-up with much wrong', () => {
  const manifest = ManifestDocument.parse(parse(readFileSync('manifest.yml', 'utf8')));
  const story = openStory({
    policy: policyOf(`
      announce: { channel: nowhere, from: medium }
      teams: { oncall: { group: nobody-called-so, then: everyone }, dba: { people: [U0STRANGER], then: everyone } }
      severities: { critical: { page: [oncall] }, major: { page: [] }, medium: { page: [] } }
    `),
    slack: () => ({
      manifest: {
        ...manifest,
        oauth_config: { scopes: { bot: manifest.oauth_config.scopes.bot.filter((scope) => scope !== 'pins:write') } },
        settings: {
          ...manifest.settings,
          event_subscriptions: { bot_events: ['message.groups', 'member_joined_channel', 'app_home_opened'] },
        },
      },
    }),
  });

  it('names each with the one thing to do, and says the same once at the start', async () => {
    const channel = await story.declares('ana', 'critical site down');
    await story.passes(120_000);
    const lines = wrong(await told(story));
    expect(lines).toEqual([
      'Scopes missing `pins:write`: reinstall the app from manifest.yml',
      expect.stringMatching(
        /^Events I posted in a public channel, and no event told of it: subscribe to `message\.channels`, or install manifest\.yml again/,
      ),
      'Announcements there is no public channel #nowhere: create it, or correct `announce.channel` in the policy',
      'Policy team `oncall`: Slack knows no user group @nobody-called-so. Create or fill it, or correct `teams.oncall` in the policy',
      'Policy team `dba`: Slack knows nobody called `U0STRANGER`. Create or fill it, or correct `teams.dba` in the policy',
      expect.stringMatching(/^Deliveries \d+ given up so far/),
    ]);

    // Where it would have been used, too: in the incident, in words.
    const said = story.slack
      .channel(channel)
      .messages.map(({ text }) => text)
      .join('\n');
    expect(said).toContain('the scope `pins:write` is missing');
    expect(said).toContain('announcing it in #nowhere');
    expect(said).toContain('Slack knows no user group `nobody-called-so`');

    const { log, lines: logged } = collectingLog();
    const spoken: string[] = [];
    await sayFaults(story.muster, log, (text) => spoken.push(text));
    expect(logged().map((line) => wordsIn(line))).toEqual(lines);
    expect(spoken).toHaveLength(lines.length);
  });
});

describe('a database without rights', () => {
  const database = testDatabase();
  const role = `weak_${Date.now()}`;
  const asRole = (url: string): string => {
    const address = new URL(url);
    [address.username, address.password] = [role, 'weak'];
    return address.href;
  };

  it('is told by name, with the grant that mends it; at the start, with who has to own it', async () => {
    await onServer(database.url, async (client) => {
      await client.query(`create role ${role} login password 'weak'`);
      await client.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
      await client.query(`revoke update on tasks, pages from ${role}`);
    });
    const db = openDatabase({ url: asRole(database.url) });
    try {
      expect(await checkDatabase({ db })).toEqual({
        what: 'Database',
        ok: false,
        say: `may not be written by \`${role}\` (\`pages\`, \`tasks\`): \`grant select, insert, update, delete on all tables in schema public to ${role}\``,
      });
      await onServer(database.url, (client) => client.query(`drop table schema_migrations`));
      const refused = await migrate(asRole(database.url)).catch((error: unknown) => databaseFault(error, asRole(database.url)));
      expect(String(refused)).toMatch(new RegExp(`${role} may not change the database .*Make it the owner`));
    } finally {
      await db.destroy();
      await onServer(database.url, (client) => client.query(`drop owned by ${role}; drop role ${role}`));
    }
  });

  it('and one that only reads, that is not there, or that lets nobody in', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c default_transaction_read_only=on');
    const db = openDatabase({ url: url.href });
    expect((await checkDatabase({ db })).say).toMatch(/^is read-only/);
    await db.destroy();

    const elsewhere = async (change: (address: URL) => void): Promise<string> => {
      const address = new URL(serverUrl());
      change(address);
      return String(await migrate(address.href).catch((error: unknown) => databaseFault(error, address.href)));
    };
    expect(await elsewhere((address) => (address.port = '1'))).toMatch(/does not answer\. Start it, or correct DATABASE_URL/);
    expect(await elsewhere((address) => (address.pathname = '/none'))).toMatch(/There is no database none at .*Create it/);
    expect(await elsewhere((address) => (address.password = 'wrong'))).toMatch(/does not let .* in\. Correct the name and the password/);
  });
});

function policyOf(text: string): Policy {
  const checked = checkPolicy(parse(text));
  if (!checked.ok) throw new Error(JSON.stringify(checked));
  return checked.policy;
}

function wordsIn(line: string): string {
  const { what, words }: { what: string; words: string } = JSON.parse(line);
  return `${what} ${words}`;
}
