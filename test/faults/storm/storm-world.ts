import { realClock, type RealClock, type Slack, startSlack } from '../../../emulator/index.ts';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { openRelay, type Relay } from '../../support/relay.ts';
import { embeddedStore } from '../crash/crash-store.ts';
import { policyFile } from '../crash/crash-world.ts';
import { openServer, type ServerProcess } from '../database/server-process.ts';
import { openSeat, type Seat } from './seat.ts';

export interface StormPlan {
  readonly seed: number;
  readonly database: 'external' | 'embedded';
  readonly replicas: number;
  readonly lastsMs: number;
}

/** A workspace, its bots, and everything between them that can break. */
export interface StormWorld {
  readonly slack: Slack;
  /** Slack's; the bots go by the machine's. */
  readonly clock: RealClock;
  /** All ways from the bots to Slack. */
  readonly wire: Relay;
  readonly seats: readonly Seat[];
  /** The external database; an embedded one comes and goes with its bot. */
  readonly server: ServerProcess | null;
  readonly db: () => Promise<Database>;
  /** Channels that the bot was put out of. */
  readonly putOutOf: Set<string>;
  readonly close: () => Promise<void>;
}

export async function openStormWorld({ database, replicas }: StormPlan): Promise<StormWorld> {
  const clock = realClock();
  const slack = await startSlack({ manifest: 'manifest.yml', clock });
  const wire = await openRelay(() => Number(new URL(slack.apiUrl).port));
  const { botToken, appToken } = slack;
  // From now on Slack sends everybody by way of the relay.
  slack.workspace.origin = `http://127.0.0.1:${wire.port}`;
  const store = database === 'external' ? await externalStore() : { server: null, ...(await embeddedStore()) };
  const settings = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: `${slack.workspace.origin}/api/`,
    POLICY_FILE: policyFile,
    ...store.settings,
  };
  const seats = Array.from({ length: replicas }, () => openSeat(settings, database === 'embedded' ? 'group' : 'alone'));
  return {
    slack,
    clock,
    wire,
    seats,
    server: store.server,
    db: store.db,
    putOutOf: new Set(),
    async close() {
      await Promise.all(seats.map((seat) => seat.close()));
      await store.close();
      await wire.close();
      await slack.close();
    },
  };
}

async function externalStore() {
  const server = await openServer();
  const db = openDatabase({ url: server.url, connectionsMax: 2 });
  return {
    server,
    settings: { DATABASE_URL: server.url },
    db: async () => db,
    async close() {
      await db.destroy();
      await server.close();
    },
  };
}
