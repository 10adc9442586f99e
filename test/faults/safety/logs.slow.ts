import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { defaultPeople, type Slack, startSlack } from '../../../emulator/index.ts';
import { type BotProcess, startBot } from '../../support/bot-process.ts';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { peopleOf } from '../../support/people.ts';
import { openChannel } from '../crash/seen-in-rows.ts';
import { oddIncident } from './odd-incident.ts';

const database = testDatabase();
const word = 'zanzibar';
const familyName = 'Featherstonehaugh';
const takesMs = 60_000;

let slack: Slack;
const bots: BotProcess[] = [];
const starts = (): void => {
  const { botToken, appToken, signingSecret, apiUrl } = slack;
  const tokens = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl };
  bots.push(startBot({ ...tokens, DATABASE_URL: database.url, LOG_LEVEL: 'trace', POLICY_FILE: 'policy.yml' }));
};
const bot = (): BotProcess => bots.at(-1)!;
const stands = () => eventually(async () => (await bot().ready()) > 0 && slack.openSockets >= 2, takesMs);

beforeAll(async () => {
  slack = await startSlack({
    manifest: 'manifest.yml',
    people: defaultPeople.map((person) => ({
      ...person,
      realName: `${person.name} ${familyName}`,
      email: `${person.name}@${familyName}.example`,
    })),
  });
  starts();
  await stands();
}, takesMs);

afterAll(async () => {
  await Promise.all(bots.filter((one) => one.isAlive()).map((one) => one.stops()));
  await slack.close();
});

const pending = () => database.db.selectFrom('outbox').select('id').where('state', '=', 'pending').executeTakeFirst();
const settled = async (): Promise<void> => {
  await slack.settled();
  await eventually(async () => !(await pending()), takesMs);
  await slack.settled();
};
const world = {
  get slack() {
    return slack;
  },
  person: (name: string) => slack.person(name),
  settled,
  async declares(who: string, text: string): Promise<string> {
    await slack.person(who).types(`/incident ${text}`, { in: '#general' });
    const channel = await eventually(() => openChannel(database.db), takesMs);
    await settled();
    return channel;
  },
};
const { asks } = peopleOf(world);

const texts = [`the ${word} is down`, `"${word}" <b> 'x' \\`, `${word}=hunter2-${word}`, `look at https://${word}.example/?token=${word}`];

describe('whatever happens, at log level trace', () => {
  it(
    'people are served: every verb, form and button; refusals, faults of Slack and of the database, lost sockets, a crash',
    async () => {
      slack.faults.set({ method: 'chat.update', times: 1, status500: true });
      slack.faults.set({ method: 'pins.add', times: 1, loseReply: true });
      slack.faults.set({ method: 'conversations.setTopic', times: 1, status429: { retryAfter: 1 } });
      slack.faults.set({ method: 'bookmarks.add', error: 'invalid_arguments' });
      slack.faults.set({ method: 'views.open', times: 1, error: 'invalid_arguments' });
      const channel = await oddIncident(world, texts);
      await asks('ana', 'reopen again', channel);

      await sql`alter table tasks add constraint picky check (title !~ 'boom')`.execute(database.db);
      expect(await asks('ana', `task boom ${word}`, channel)).toContain('Something in me broke');
      await sql`alter table tasks drop constraint picky`.execute(database.db);
      await sql`alter table timeline_entries add constraint picky check (text !~ 'boom')`.execute(database.db);
      await slack.person('ana').types(`boom ${word}`, { in: channel });
      await slack.settled();
      await sql`alter table timeline_entries drop constraint picky`.execute(database.db);

      await bot().isKilled();
      starts();
      await stands();
      slack.faults.cut();
      await stands();
      await asks('ana', `note after the crash of ${word}`, channel);
      await bot().stops();
    },
    4 * takesMs,
  );

  it('was told in the log', () => {
    const said = bots.flatMap((one) => one.output()).join('\n');
    for (const told of ['ask broke', 'Slack did not do it', 'Slack asks to wait', 'effect given up', 'view did not open', '23514'])
      expect(said).toContain(told);
  });

  it.each<[string, () => string]>([
    ['what people typed', () => word],
    ['how people are called', () => familyName],
    ['the bot’s token', () => slack.botToken],
    ['the app’s token', () => slack.appToken],
    ['the signing secret', () => slack.signingSecret],
    ['the password of the database', () => new URL(database.url).password],
  ])('%s never left the process', (_, secret) => {
    expect(secret().length).toBeGreaterThan(5);
    const lines = bots.flatMap((one) => one.output());
    expect(lines.filter((line) => line.toLowerCase().includes(secret().toLowerCase()))).toEqual([]);
  });
});
