import { startClock } from '../clock/clock.ts';
import type { Config, SlackConfig } from '../config.ts';
import type { Policy } from '../domain/policy.ts';
import type { Log } from '../log.ts';
import { startMuster } from '../muster.ts';
import { isWritable } from '../store/is-writable.ts';
import { createMetrics } from '../web/metrics.ts';
import { startWeb } from '../web/server.ts';
import { openStore } from './open-store.ts';
import { sayFaults } from './say-faults.ts';
import { slackDoor } from './slack-door.ts';
import type { Host } from './trial/host.ts';

export interface BotOptions {
  readonly config: Config & { slack: Exclude<SlackConfig, { kind: 'emulator' }> };
  readonly policy: Policy;
  readonly log: Log;
  readonly host: Host | undefined;
}

/** The story of a start: database, Slack, clock, web. Gives what stops it all, in order. */
export async function runBot({ config, policy, log, host }: BotOptions): Promise<(() => Promise<unknown>)[]> {
  const store = await openStore(config.database, log);
  const metrics = createMetrics(store.db);
  const muster = await startMuster({
    ...slackDoor(config.slack),
    db: store.db,
    policy,
    log,
    meter: metrics.meter,
    ...(host && { now: host.now }),
  });
  const clock = startClock(muster, log);
  const web = await startWeb({
    ...config.web,
    metrics,
    log,
    ready: { database: () => isWritable(store.db), slack: muster.listening.connected, courier: muster.delivers },
    ...(muster.listening.http && { slackEvents: muster.listening.http }),
  });
  host?.serve(muster);
  log.info({ port: web.port }, 'ready');
  // Nobody waits for it: what is wrong is said, and all else works.
  void sayFaults(muster, log);
  return [clock.stop, muster.stop, web.close, ...store.closing];
}
