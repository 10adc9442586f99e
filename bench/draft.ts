import { documents } from '../src/features/index.ts';
import { openRoad } from '../test/support/road.ts';
import { type Figure, ms, timed } from './figure.ts';
import { fill, type Ground, shippedPolicy } from './ground.ts';

const usual = 10_000;
const huge = 100_000;

/** The whole draft, written from a long record, and how long it keeps everybody else in the process waiting. */
export async function benchDraft(ground: Ground): Promise<Figure[]> {
  const [short, long] = [await draftOf(ground, usual), await draftOf(ground, huge)];
  return [
    { what: `the draft of ${usual} messages`, measured: ms(short.tookMs), promised: '2000 ms' },
    { what: `the draft of ${huge} messages`, measured: ms(long.tookMs) },
    { what: `the longest time it let nobody else work`, measured: ms(long.heldMs), promised: '200 ms' },
  ];
}

async function draftOf(ground: Ground, messages: number): Promise<{ tookMs: number; heldMs: number }> {
  const database = await ground.freshDatabase();
  const road = openRoad(database);
  const number = await road.declared(`${messages} messages`);
  await fill(
    database,
    `insert into timeline_entries (incident_id, kind, key, occurred_at, author_id, text, slack_channel_id, slack_ts)
     select id, 'message', n % 100 = 0, declared_at + n * interval '1 second', 'U' || n % 20,
            'db' || n % 7 || ' was restarted, and error ' || n || ' is gone since then', channel_id, n::text
     from incidents, generate_series(1, ${messages}) n`,
  );

  const incident = await road.incident(number);
  const document = documents.find(({ name }) => name === 'postmortem');
  if (!incident || !document) throw new Error('There is nothing to draft');
  const scene = {
    incident,
    policy: await shippedPolicy(),
    permalink: (channelId: string, ts: string) => `https://slack.example.com/archives/${channelId}/p${ts}`,
  };
  const write = () => database.db.transaction().execute((tx) => document.write(tx, scene));
  await write();
  let tookMs = 0;
  const heldMs = await longestHold(async () => {
    tookMs = await timed(write);
  });
  return { tookMs, heldMs };
}

/** The longest stretch in which nothing else had a turn. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  let [longest, last, done] = [0, performance.now(), false];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) setImmediate(look);
  };
  setImmediate(look);
  await work();
  done = true;
  look();
  return longest;
}
