import type { Person, SeenMessage } from '../../../emulator/index.ts';
import { comesWithin, eventually } from '../../support/eventually.ts';
import type { CrashWorld } from './crash-world.ts';
import { allDone, inRowsOf, type Look } from './seen-in-rows.ts';

const attemptsMax = 5;
// As long as a busy machine may take; what is there is seen at once.
const takesMs = 5_000;
const comesMs = 60_000;

export interface Gestures {
  /** Does something until the rows show it. */
  readonly until: (isSo: Look<object>, act: () => Promise<unknown>) => Promise<void>;
  /** Something comes about without anybody's doing. */
  readonly comes: <Found>(look: Look<Found>) => Promise<Found>;
  /** A message comes up on a person's screen, in a channel or in private from the bot. */
  readonly sees: (who: Person, words: string, channel?: string) => Promise<SeenMessage>;
  /** Nothing is under way any more, in Slack or in the rows, and no bot about to be killed. */
  readonly settles: () => Promise<void>;
}

/** What people do when the bot may be gone at any moment: they look, and do again only what did not take. */
export function openGestures(world: CrashWorld): Gestures {
  const inRows = inRowsOf(world);
  const comes = <Found>(look: Look<Found>): Promise<Found> => eventually(inRows(look), comesMs, look.toString());

  return {
    async until(isSo, act) {
      for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
        await world.stands();
        await act();
        await world.stands();
        if (await comesWithin(takesMs, inRows(isSo))) return;
      }
      throw new Error(`not after ${attemptsMax} attempts: ${act.toString()}`);
    },

    comes,

    sees: (who, words, channel) =>
      eventually(
        () => (channel === undefined ? who.directMessages() : who.sees(channel)).findLast(({ shown }) => shown.includes(words)),
        comesMs,
        `${who.name} sees “${words}”`,
      ),

    async settles() {
      for (let before = -1; before !== world.passed.length;) {
        before = world.passed.length;
        await world.stands();
        await comes(allDone);
        await world.slack.settled();
      }
    },
  };
}
