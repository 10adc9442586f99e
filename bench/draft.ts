import { documents } from '../src/features/index.ts';
import { openRoad } from '../test/support/road.ts';
import { type Figure, ms, timed } from './figure.ts';
import { fill, type Ground, shippedPolicy } from './ground.ts';

const messages = 10_000;

/** The whole draft, written from a long record. */
export async function benchDraft(ground: Ground): Promise<Figure[]> {
  const database = await ground.freshDatabase();
  const road = openRoad(database);
  const number = await road.declared('ten thousand messages');
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
  return [{ what: `the draft of ${messages} messages`, measured: ms(await timed(write)), promised: '2000 ms' }];
}
