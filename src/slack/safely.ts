import { randomUUID } from 'node:crypto';
import type { Message } from '../domain/message.ts';
import type { Ears } from './ears.ts';

// Slack gives up on a gesture after 3 s; a plain sentence must be there before.
const answerWithinMs = 2_500;

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly say: Message };

/**
 * The edge where what breaks is caught: a bug is logged with an id and the user gets that id; a database away or too slow gets a plain sentence.
 * Nothing typed is lost: it is given back.
 */
export async function safely<T>(ears: Ears, what: string, typed: string | undefined, work: () => Promise<T>): Promise<Attempt<T>> {
  const attempt = work().then(
    (value): Attempt<T> => ({ ok: true, value }),
    (error: unknown): Attempt<T> => {
      const id = randomUUID().slice(0, 8);
      ears.engine.log.error({ id, what, err: error }, 'ask broke');
      return {
        ok: false,
        say: inPlainWords(
          isDatabaseAway(error)
            ? 'My database does not answer right now, so nothing was done.'
            : `Something in me broke (error ${id}), so nothing was done.`,
          typed,
        ),
      };
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
      answerWithinMs,
    );
  });
  return Promise.race([attempt, deadline]).finally(() => clearTimeout(timer));
}

const inPlainWords = (text: string, typed: string | undefined): Message => ({
  text: typed
    ? `${text} Your words, to try again in a moment:\n\`\`\`/incident ${typed.replaceAll('`', "'")}\`\`\``
    : `${text} Try again in a moment.`,
});

// Connection failures carry a system code; Postgres answers 57P0x when it goes down, 55P03 and 57014 when a wait was too long.
const awayCodes = /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|57P0|55P03|57014|08|53)/;

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    awayCodes.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(error.message)
  );
}
