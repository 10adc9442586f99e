import { toPlain, unescape } from './mrkdwn.ts';

const mention = /(<@[^<>|]+(?:\|[^<>]*)?>)/;

/** Slack's text as people read it: links, channels and dates in words, `& < >` undone, mentions left as `<@U…>`. */
export const readable = (text: string): string =>
  text
    .split(mention)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\|.*>$/, '>') : unescape(toPlain(part))))
    .join('');

/** A text that Postgres and JSON can hold: without NUL and half surrogate pairs. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
