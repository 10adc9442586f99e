import type { Delivery } from '../deliver/delivery.ts';
import { failureOf } from '../failure.ts';
import { checkClock } from './clock.ts';
import { checkDatabase } from './database.ts';
import { type CheckLine, wrong } from './line.ts';
import { checkAnnouncements, checkTeams } from './policy.ts';
import { checkRecord, checkUndelivered } from './record.ts';
import { checkSubscriptions } from './subscriptions.ts';
import { checkToken } from './token.ts';

type Check = (delivery: Delivery, userId: string) => Promise<CheckLine | readonly CheckLine[]>;

const checks: readonly [what: string, check: Check][] = [
  ['Token', checkToken],
  ['Events', checkSubscriptions],
  ['Announcements', checkAnnouncements],
  ['Database', checkDatabase],
  ['Clock', checkClock],
  ['Policy', checkTeams],
  ['Deliveries', checkUndelivered],
  ['Record', checkRecord],
];

/** Everything that can be wrong with how Muster is set up, a line each, for this person to read; '' at a start, which knows nobody. */
export async function checkSetUp(delivery: Delivery, userId = ''): Promise<CheckLine[]> {
  const lines = await Promise.all(checks.map(([what, check]) => attempt(delivery, what, () => check(delivery, userId))));
  return lines.flat();
}

/** What cannot be checked is a line too, and hides no other. */
async function attempt(
  { log }: Delivery,
  what: string,
  check: () => Promise<CheckLine | readonly CheckLine[]>,
): Promise<CheckLine | readonly CheckLine[]> {
  try {
    return await check();
  } catch (error) {
    log.warn({ err: error, what }, 'could not be checked');
    return wrong(what, `could not be checked (${reasonOf(error)}): try again, then see the log`);
  }
}

function reasonOf(error: unknown): string {
  try {
    const failure = failureOf(error);
    return failure.kind === 'limited' ? 'Slack asks to wait' : `Slack: \`${failure.code}\``;
  } catch {
    return 'no answer';
  }
}
