import type { CrashWorld } from './crash-world.ts';
import { messageFaults } from './message-faults.ts';
import { recordFaults } from './record-faults.ts';
import { rowFaults } from './row-faults.ts';

/** All that is wrong after an incident was lived through, a line each; nothing, if every promise was kept. */
export async function faultsOf(world: CrashWorld): Promise<string[]> {
  const db = await world.db();
  return [
    ...messageFaults(world.slack),
    ...(await recordFaults(world.slack, db)),
    ...(await rowFaults(world.slack, db)),
    ...refusals(world),
    ...world.errors().map((line) => `logged as an error: ${line}`),
  ];
}

/** What Slack refuses when something is done again that was done already, or is looked for that was not done yet; anything else was a mistake. */
const answersToDoubt = ['already_in_channel', 'already_pinned', 'file_not_found'];

const refusals = ({ slack }: CrashWorld): string[] =>
  slack.refusals
    .filter(({ result }) => !('error' in result && answersToDoubt.includes(String(result.error))))
    .map(({ method, result }) => `Slack refused ${method}: ${JSON.stringify(result)}`);
