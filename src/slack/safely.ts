import { randomUUID } from 'node:crypto';
import type { Message } from '../domain/message.ts';
import { typedAgain } from '../domain/typed-again.ts';
import { isDatabaseAway, isLostMidway } from '../store/away.ts';
import type { Ears } from './ears.ts';

// Slack gives up on a gesture after 3 s; a plain sentence must be there before.
const answerWithinMs = 2_500;

/** By when a gesture that arrives now must have its answer, in ms of `performance.now()`. All that is done for it shares this. */
export const answerBy = (): number => performance.now() + answerWithinMs;

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly say: Message };

interface Answering {
  /** What is attempted, for the log. */
  readonly what: string;
  readonly typed?: string | undefined;
  readonly by: number;
}

/**
 * The edge where what breaks is caught: a bug is logged with an id and the user gets that id; a database away or too slow gets a plain sentence.
 * Nothing typed is lost: it is given back.
 */
export async function safely<T>(ears: Ears, { what, typed, by }: Answering, work: () => Promise<T>): Promise<Attempt<T>> {
  const attempt = work().then(
    (value): Attempt<T> => ({ ok: true, value }),
    (error: unknown): Attempt<T> => {
      const id = randomUUID().slice(0, 8);
      ears.engine.log.error({ id, what, err: error }, 'ask broke');
      return { ok: false, say: inPlainWords(whatBroke(error, id), typed) };
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Attempt<T>>((resolve) => {
    timer = setTimeout(
      () =>
        resolve({
          ok: false,
          say: inPlainWords('This takes too long: it may still be done. Look at the card before you try again.', typed),
        }),
      Math.max(0, by - performance.now()),
    );
  });
  return Promise.race([attempt, deadline]).finally(() => clearTimeout(timer));
}

function whatBroke(error: unknown, id: string): string {
  if (isLostMidway(error)) return 'My database went away while I was at it: look whether it was done before you try again.';
  if (isDatabaseAway(error)) return 'My database does not answer right now, so nothing was done.';
  return `Something in me broke (error ${id}), so nothing was done.`;
}

const inPlainWords = (text: string, typed: string | undefined): Message => ({
  text: typed ? `${text} Your words, to try again in a moment:\n${typedAgain(typed)}` : `${text} Try again in a moment.`,
});
