import { sql } from 'kysely';
import type { Delivery } from '../deliver/delivery.ts';
import { type CheckLine, fine, wrong } from './line.ts';

type Clocks = Pick<Delivery, 'client' | 'db' | 'now'>;

const apartMaxMs = 5_000;

/** This machine's clock against Slack's, which stands in the header of every answer, and against the database's. */
export async function checkClock(delivery: Clocks): Promise<CheckLine[]> {
  const faults = [...(await againstSlack(delivery)), ...(await againstDatabase(delivery))];
  return faults.length > 0 ? faults : [fine('Clock', 'agrees with Slack and with the database')];
}

async function againstSlack({ client, now }: Clocks): Promise<CheckLine[]> {
  const headers = { authorization: `Bearer ${client.token}` };
  const answer = await fetch(new URL('auth.test', client.slackApiUrl), { method: 'POST', headers, signal: AbortSignal.timeout(5_000) });
  const said = Date.parse(answer.headers.get('date') ?? '');
  return Number.isNaN(said) ? [] : told('Slack', now().getTime() - said, 'let this machine follow NTP');
}

/** The wall's clock, for that is what the database has too. */
async function againstDatabase({ db }: Clocks): Promise<CheckLine[]> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return told('the database', Date.now() - (rows[0]?.now.getTime() ?? 0), 'let both machines follow NTP');
}

function told(whose: string, apartMs: number, cure: string): CheckLine[] {
  if (Math.abs(apartMs) <= apartMaxMs) return [];
  return [wrong('Clock', `is ${Math.round(Math.abs(apartMs) / 1000)} s ${apartMs > 0 ? 'ahead of' : 'behind'} ${whose}: ${cure}`)];
}
