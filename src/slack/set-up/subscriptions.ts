import { sql } from 'kysely';
import type { Database } from '../../store/database.ts';
import { lastHeard } from '../../store/heard.ts';
import type { Delivery } from '../deliver/delivery.ts';
import { heardAgainAfterMs } from '../hearing.ts';
import { type CheckLine, fine, wrong } from './line.ts';

// An event may take so long.
const patienceMs = 30_000;

interface Occasion {
  readonly subscription: string;
  readonly at: Date | null;
  readonly what: string;
}

/**
 * Slack does not tell an app what it is subscribed to. But whatever we post comes back to us as an event, and so does our own joining of a channel:
 * an occasion without its event is a subscription that is missing.
 */
export async function checkSubscriptions({ db, now }: Delivery): Promise<CheckLine[]> {
  const [occasions, heard] = await Promise.all([occasionsOf(db), lastHeard(db)]);
  const missed = occasions.filter(({ subscription, at }) => isMissed(at, heard.get(subscription), now()));
  if (missed.length === 0) return [fine('Events', 'those that ought to have come have come')];
  return missed.map(({ subscription, what }) =>
    wrong(
      'Events',
      `${what}, and no event told of it: subscribe to \`${subscription}\`, or install manifest.yml again, which asks for all`,
    ),
  );
}

function isMissed(at: Date | null, heardAt: Date | undefined, now: Date): boolean {
  if (at === null || now.getTime() - at.getTime() < patienceMs) return false;
  return heardAt === undefined || heardAt.getTime() < at.getTime() - heardAgainAfterMs;
}

async function occasionsOf(db: Database): Promise<Occasion[]> {
  const { rows } = await sql<{ visibility: string; posted: Date | null; opened: Date | null }>`
    select i.visibility, max(m.posted_at) as posted, max(i.opened_at) as opened
    from incidents i join living_messages m on m.incident_id = i.id and m.channel_id = i.channel_id
    group by i.visibility
  `.execute(db);
  const latest = (field: 'posted' | 'opened', visibility?: string): Date | null =>
    rows
      .filter((row) => visibility === undefined || row.visibility === visibility)
      .reduce<Date | null>((last, row) => (row[field] && (!last || row[field] > last) ? row[field] : last), null);
  return [
    { subscription: 'message.channels', at: latest('posted', 'public'), what: 'I posted in a public channel' },
    { subscription: 'message.groups', at: latest('posted', 'private'), what: 'I posted in a private channel' },
    { subscription: 'member_joined_channel', at: latest('opened'), what: 'I opened a channel and joined it' },
  ];
}
