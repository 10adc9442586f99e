import { createHash, randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LENGTH = 10;

/** An id nobody had before: a prefix such as C, D, F, V, then ten upper-case letters and digits. */
export function newId(prefix: string): string {
  return prefix + Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** The same id for the same name on every start, so that a bot with its own database still knows the team, its people and its first channels. */
export function idOf(prefix: string, name: string): string {
  const digest = createHash('sha256').update(`${prefix}:${name}`).digest();
  return prefix + Array.from(digest.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** A secret in hex that is the same for the same name on every start: a local workspace guards nothing, and a bot's settings survive a restart. */
export function secretOf(name: string, length: number): string {
  return createHash('sha512').update(`secret:${name}`).digest('hex').slice(0, length);
}
