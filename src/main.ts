import { startClock } from './clock/clock.ts';
import { type Config, readConfig } from './config.ts';
import type { Policy } from './domain/policy.ts';
import { describeFaults } from './fault.ts';
import { createLog } from './log.ts';
import { startMuster } from './muster.ts';
import { loadPolicy } from './policy.ts';
import { enterSlack } from './start/enter-slack.ts';
import { openStore } from './start/open-store.ts';
import { say } from './start/say.ts';
import { leaveInWords, stopInOrder } from './start/stop.ts';
import { createMetrics } from './web/metrics.ts';
import { startWeb } from './web/server.ts';

leaveInWords();
const { config, policy } = await settings();
const log = createLog(config.logLevel);
const store = await openStore(config.database, log);
const slack = await enterSlack(config.slack, config.database);
const metrics = createMetrics(store.db);
const muster = await startMuster({ ...slack, db: store.db, policy, log, meter: metrics.meter });
const clock = startClock(muster, log);
const web = await startWeb({
  ...config.web,
  metrics,
  log,
  ready: { database: store.answers, slack: muster.listening.connected, courier: muster.delivers },
  ...(muster.listening.http && { slackEvents: muster.listening.http }),
});
say(slack.welcome);
log.info({ port: web.port }, 'ready');

stopInOrder(log, [clock.stop, muster.stop, web.close, slack.leave, store.close]);

/** Everything that is wrong with the settings and the policy is said at once, before anything is opened. */
async function settings(): Promise<{ config: Config; policy: Policy }> {
  const read = readConfig();
  const loaded = await loadPolicy(read.ok ? read.config.policyFile : read.policyFile);
  if (read.ok && loaded.ok) return { config: read.config, policy: loaded.policy };

  say(describeFaults([...(read.ok ? [] : read.faults), ...(loaded.ok ? [] : loaded.faults)]));
  process.exit(1);
}
