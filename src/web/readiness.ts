import type { Log } from '../log.ts';

/** What has to be up for people to be served, by name, such as `database`. */
export type ReadyChecks = Record<string, () => boolean | Promise<boolean>>;

/** Asks all at once. One that fails, or does not answer within `patienceMs`, is not ready. */
export async function readiness(
  checks: ReadyChecks,
  patienceMs: number,
  log: Log,
): Promise<{ ready: boolean; checks: Record<string, boolean> }> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await isUp(name, check, patienceMs, log)] as const),
  );
  return { ready: answers.every(([, up]) => up), checks: Object.fromEntries(answers) };
}

async function isUp(name: string, check: ReadyChecks[string], patienceMs: number, log: Log): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patienceMs);
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    log.warn({ err: error, check: name }, 'not ready');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
