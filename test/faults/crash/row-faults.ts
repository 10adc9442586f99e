import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Slack } from '../../../emulator/index.ts';
import type { Message } from '../../../src/domain/message.ts';
import type { Scene } from '../../../src/features/board.ts';
import { boards } from '../../../src/features/index.ts';
import { loadPolicy } from '../../../src/policy.ts';
import { fitMessage } from '../../../src/slack/block-kit/fit.ts';
import { withNames } from '../../../src/slack/names.ts';
import { permalink } from '../../../src/slack/workspace.ts';
import type { Incidents, Outbox } from '../../../src/store/schema.ts';
import type { Database, Tx } from '../../../src/store/database.ts';
import { findIncident } from '../../../src/store/incidents.ts';
import { policyFile } from './crash-world.ts';

// The next look for what is due comes within a second, on a busy machine a little later.
const tickMayTakeMs = 5_000;

/** An effect that waits or was given up, with its incident's channel. */
export type Undone = Pick<Selectable<Outbox>, 'kind' | 'state' | 'lane' | 'lastError'> & Pick<Selectable<Incidents>, 'channelId'>;

/** No effect is left undone or given up, no alarm overdue, and every message shows what its row says it shows. */
export async function rowFaults(slack: Slack, db: Database, isExplained: (undone: Undone) => boolean = () => false): Promise<string[]> {
  const undone = await db
    .selectFrom('outbox as o')
    .leftJoin('incidents as i', 'i.id', 'o.incidentId')
    .select(['o.kind', 'o.state', 'o.lane', 'o.lastError', 'i.channelId'])
    .where('state', '!=', 'done')
    .execute();
  const overdue = await db
    .selectFrom('alarms')
    .selectAll()
    .where('dueAt', '<=', new Date(Date.now() - tickMayTakeMs))
    .execute();
  return [
    ...undone
      .filter((row) => !isExplained(row))
      .map(({ kind, state, lane, lastError }) => `${kind} in ${lane} is ${state}: ${lastError ?? ''}`),
    ...overdue.map(({ key }) => `alarm ${key} is overdue`),
    ...(await staleMessages(slack, db)),
  ];
}

/** Messages whose row says that they show the state as it is, and which do not. */
async function staleMessages(slack: Slack, db: Database): Promise<string[]> {
  const loaded = await loadPolicy(policyFile);
  if (!loaded.ok) throw new Error('there is no policy to draw by');
  const workspace = await db.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
  const living = await db.selectFrom('livingMessages').selectAll().execute();

  const stale: string[] = [];
  for (const { incidentId, board, ref, channelId, ts, hash } of living) {
    const incident = await findIncident(db, { id: incidentId });
    if (!incident) throw new Error('there is no incident to draw');
    const scene = { incident, policy: loaded.policy, permalink: permalink(workspace) };
    const drawn = await db.transaction().execute((tx) => draw(tx, scene, board, ref));
    if (!drawn || createHash('sha256').update(JSON.stringify(drawn)).digest('base64url') !== hash) continue;
    const shown = slack.channel(channelId).messages.find((message) => message.ts === ts);
    const { text, blocks } = fitMessage(drawn);
    const isSame = shown?.text === text && (blocks === undefined || withoutIds(shown.blocks ?? []) === withoutIds(blocks));
    if (!isSame) stale.push(`${board} ${ref} shows ${shown?.text} and should show ${text}`);
  }
  return stale;
}

async function draw(tx: Tx, scene: Scene, name: string, ref: string): Promise<Message | null> {
  const drawn = await boards.find((board) => board.name === name)?.draw(tx, scene, ref);
  return drawn ? withNames(tx, drawn) : null;
}

/** Slack names the blocks that we do not. */
const withoutIds = (blocks: readonly object[]): string =>
  JSON.stringify(blocks, (key, value: unknown) => (key === 'block_id' ? undefined : value));
