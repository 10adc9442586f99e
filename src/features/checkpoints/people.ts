import type { Policy } from '../../domain/policy.ts';
import { holdersOf } from '../holders.ts';
import type { Tx } from '../tx.ts';

/** Who is asked for an update: the lead, or with none comms, or with neither everyone (null). */
export async function whoAnswers(tx: Tx, incidentId: number): Promise<string | null> {
  const holders = await holdersOf(tx, incidentId);
  return holders.get('lead') ?? holders.get('comms') ?? null;
}

const before = ['lead', 'comms', 'ops'];

/** Who could take the lead, in order: comms, ops, the other roles, then those who have a task or came when paged; never the lead, an app, or somebody gone. */
export async function lineOfSuccession(tx: Tx, incidentId: number, policy: Policy): Promise<string[]> {
  const holders = await holdersOf(tx, incidentId);
  const owners = await tx
    .selectFrom('tasks')
    .select('ownerId')
    .where('incidentId', '=', incidentId)
    .where('doneAt', 'is', null)
    .where('ownerId', 'is not', null)
    .orderBy('number')
    .execute();
  const came = await tx
    .selectFrom('pages')
    .select('userId')
    .where('incidentId', '=', incidentId)
    .where('acknowledgedAt', 'is not', null)
    .orderBy('acknowledgedAt')
    .execute();
  const roles = [...before, ...Object.keys(policy.roles).filter((role) => !before.includes(role))];
  const inOrder = roles.map((role) => holders.get(role) ?? null);
  const [lead, ...others] = [...inOrder, ...owners.map(({ ownerId }) => ownerId), ...came.map(({ userId }) => userId)];

  const line = [...new Set(others)].filter((userId) => userId !== null).filter((userId) => userId !== lead);
  const absent = await absentAmong(tx, line);
  return line.filter((userId) => !absent.has(userId));
}

async function absentAmong(tx: Tx, userIds: readonly string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const absent = await tx
    .selectFrom('slackUsers')
    .select('id')
    .where('id', 'in', userIds)
    .where((eb) => eb.or([eb('deleted', '=', true), eb('isBot', '=', true)]))
    .execute();
  return new Set(absent.map(({ id }) => id));
}
