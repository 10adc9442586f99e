import { createHash } from 'node:crypto';
import type { Slack } from '../../../emulator/index.ts';
import type { Message } from '../../../src/domain/message.ts';
import type { Scene } from '../../../src/features/board.ts';
import { boards } from '../../../src/features/index.ts';
import { loadPolicy } from '../../../src/policy.ts';
import { fitMessage } from '../../../src/slack/block-kit/fit.ts';
import { withNames } from '../../../src/slack/names.ts';
import { permalink } from '../../../src/slack/workspace.ts';
import type { Database, Tx } from '../../../src/store/database.ts';
import { findIncident } from '../../../src/store/incidents.ts';
import { policyFile } from './crash-world.ts';

// The next look for what is due comes within a second, on a busy machine a little later.
const tickMayTakeMs = 5_000;

/** No effect is left undone or given up, no alarm overdue, and every message shows what its row says it shows. */
export async function rowFaults(slack: Slack, db: Database): Promise<string[]> {
  const undone = await db.selectFrom('outbox').selectAll().where('state', '!=', 'done').execute();
  const overdue = await db
    .selectFrom('alarms')
    .selectAll()
    .where('dueAt', '<=', new Date(Date.now() - tickMayTakeMs))
    .execute();
  return [
    ...undone.map(({ kind, state, lane, lastError }) => `${kind} in ${lane} is ${state}: ${lastError ?? ''}`),
    ...overdue.map(({ key }) => `alarm ${key} is overdue`),
    ...(await staleMessages(slack, db)),
  ];
}

/** Messages whose row says that they show the state as it is, and which do not. */
async function staleMessages(slack: Slack, db: Database): Promise<string[]> {
  const loaded = await loadPolicy(policyFile);
  const incident = await findIncident(db, { number: 1 });
  const workspace = await db.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
  if (!loaded.ok || !incident) throw new Error('there is no policy or no incident to draw by');
  const scene = { incident, policy: loaded.policy, permalink: permalink(workspace) };

  const living = await db.selectFrom('livingMessages').selectAll().execute();
  const stale = living.map(async ({ board, ref, channelId, ts, hash }) => {
    const drawn = await db.transaction().execute((tx) => draw(tx, scene, board, ref));
    if (!drawn || createHash('sha256').update(JSON.stringify(drawn)).digest('base64url') !== hash) return [];
    const shown = slack.channel(channelId).messages.find((message) => message.ts === ts);
    const { text, blocks } = fitMessage(drawn);
    const isSame = shown?.text === text && (blocks === undefined || withoutIds(shown.blocks ?? []) === withoutIds(blocks));
    return isSame ? [] : [`${board} ${ref} shows ${shown?.text} and should show ${text}`];
  });
  return (await Promise.all(stale)).flat();
}

async function draw(tx: Tx, scene: Scene, name: string, ref: string): Promise<Message | null> {
  const drawn = await boards.find((board) => board.name === name)?.draw(tx, scene, ref);
  return drawn ? withNames(tx, drawn) : null;
}

/** Slack names the blocks that we do not. */
const withoutIds = (blocks: readonly object[]): string =>
  JSON.stringify(blocks, (key, value: unknown) => (key === 'block_id' ? undefined : value));
