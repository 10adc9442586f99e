import { randomUUID } from 'node:crypto';
import type { Message } from '../domain/message.ts';
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
  text: typed
    ? `${text} Your words, to try again in a moment:\n\`\`\`/incident ${typed.replaceAll('`', "'")}\`\`\``
    : `${text} Try again in a moment.`,
});

// Connection failures carry a system code; Postgres answers 57P0x when it goes down, 25006 when it only reads,
// 55P03 and 57014 when a wait was too long, 53 when it is short of disk, memory or connections.
const awayCodes = /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|57P0|55P03|57014|25006|25P03|08|53)/;

export const isDatabaseAway = (error: unknown): boolean =>
  isLostMidway(error) || awayCodes.test(codeOf(error)) || /timeout exceeded when trying to connect/.test(messageOf(error));

/** A connection that broke may have taken a commit with it that was carried out. */
const isLostMidway = (error: unknown): boolean =>
  /^(ECONNRESET|57P01|57P02|08006)$/.test(codeOf(error)) ||
  /Connection terminated|Client has encountered a connection error/.test(messageOf(error));

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
