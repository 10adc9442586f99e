import { type Config, readConfig } from './config.ts';
import type { Policy } from './domain/policy.ts';
import { describeFaults } from './fault.ts';
import { createLog, type Log } from './log.ts';
import { loadPolicy } from './policy.ts';
import { say } from './start/say.ts';
import { leaveInWords, stopInOrder } from './start/stop.ts';
import { type Host, joinHost } from './start/trial/host.ts';

leaveInWords();
const host = await joinHost();
const { config, policy } = await settings(host);
const log = createLog(config.logLevel);
const started = start(config, policy, log);
stopInOrder(log, started);
await started;

/** The bot where Slack is configured; a trial of it where nothing is. Each loads only what it needs: production has no emulator. */
async function start({ slack, ...config }: Config, policy: Policy, log: Log): Promise<(() => Promise<unknown>)[]> {
  if (slack.kind === 'emulator') {
    const { openTrial } = await import('./start/trial/open-trial.ts');
    return openTrial({ ...config, slack });
  }
  const { runBot } = await import('./start/run-bot.ts');
  return runBot({ config: { ...config, slack }, policy, log, host });
}

/** Everything that is wrong with the settings and the policy is said at once, before anything is opened. */
async function settings(host: Host | undefined): Promise<{ config: Config; policy: Policy }> {
  const read = readConfig(undefined, host?.settings);
  const loaded = await loadPolicy(read.ok ? read.config.policyFile : read.policyFile);
  if (read.ok && loaded.ok) return { config: read.config, policy: loaded.policy };

  say(describeFaults([...(read.ok ? [] : read.faults), ...(loaded.ok ? [] : loaded.faults)]));
  process.exit(1);
}
