import { setTimeout as wait } from 'node:timers/promises';
import { type Slack, startSlack } from '../emulator/index.ts';
import type { Database } from '../src/store/database.ts';
import { type Figure, median } from './figure.ts';
import type { Ground } from './ground.ts';
import { megabytes, residentBytes, start, stop } from './process.ts';

// An hour of a bad day, twelve times as fast: four incidents, and what is said and done in an hour of them in five minutes.
const soakMs = 5 * 60_000;
const warmUpMs = 60_000;
const incidents = 4;
const breathMs = 50;
const lookEveryMs = 1_000;

/** Does the bot, a process of its own, grow? And is anything left undone after it all? */
export async function benchSoak(ground: Ground): Promise<Figure[]> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  const { db, url } = await ground.freshDatabase();
  const { botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN, apiUrl: SLACK_API_URL } = slack;
  const bot = await start({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL, DATABASE_URL: url });
  try {
    const channels = await declared(slack);
    const endsAt = performance.now() + soakMs;
    const talk = Promise.all(channels.map((channel) => talks(slack, channel, endsAt)));
    await wait(warmUpMs);
    const looks: number[] = [];
    while (performance.now() < endsAt) {
      looks.push(await residentBytes(bot));
      await wait(lookEveryMs);
    }
    const said = (await talk).reduce((sum, count) => sum + count, 0);
    await slack.settled();
    const tenth = Math.ceil(looks.length / 10);
    return [
      {
        what: `resident memory in the end of ${soakMs / 60_000} minutes of ${incidents} busy incidents`,
        measured: megabytes(median(looks.slice(-tenth))),
        against: `${megabytes(median(looks.slice(0, tenth)))} after the first`,
        promised: '200 MB',
      },
      { what: `of ${said} messages and commands, lost`, measured: String(said - (await kept(db))), promised: '0' },
      { what: 'effects left undone', measured: String(await undone(db)), promised: '0' },
    ];
  } finally {
    await stop(bot);
    await slack.close();
  }
}

async function declared(slack: Slack): Promise<string[]> {
  for (let number = 1; number <= incidents; number += 1) {
    await slack.person('ana').types(`/incident major number ${number} of a bad day`, { in: '#general' });
    while (opened(slack).length < number) await wait(breathMs);
  }
  return opened(slack);
}

const opened = (slack: Slack): string[] => slack.channels().flatMap(({ id, name }) => (name.startsWith('inc-') ? [id] : []));

/** Two people who never pause: one talks, and in every tenth line something is noted. Answers how many lines that was. */
async function talks(slack: Slack, channel: string, endsAt: number): Promise<number> {
  const [ana, ben] = [slack.person('ana'), slack.person('ben')];
  ben.joins(channel);
  let line = 0;
  while (performance.now() < endsAt) {
    line += 1;
    await (line % 10 === 0 ? ana.types(`/incident note line ${line}`, { in: channel }) : ben.types(`line ${line}`, { in: channel }));
    await wait(breathMs);
  }
  return line;
}

const kept = async (db: Database): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('timelineEntries')
        .select(({ fn }) => fn.countAll().as('lines'))
        .where('text', 'like', 'line %')
        .executeTakeFirstOrThrow()
    ).lines,
  );

const undone = async (db: Database): Promise<number> =>
  (await db.selectFrom('outbox').select('id').where('state', '!=', 'done').execute()).length;
