import type { Log } from '../log.ts';
import type { Muster } from '../muster.ts';
import { say } from './say.ts';

/** What is wrong with the set-up, said once at the start, in the words of `/incident check`: to the log, and to whoever sits there. */
export async function sayFaults(muster: Pick<Muster, 'check'>, log: Log, tell: (text: string) => void = say): Promise<void> {
  for (const { ok, what, say: words } of await muster.check()) {
    if (ok) continue;
    log.warn({ what, words }, 'set-up');
    tell(`${what}: ${words.replaceAll('`', '')}`);
  }
}
