import { toPlain, unescape } from './mrkdwn.ts';

const mention = /(<@[^<>|]+(?:\|[^<>]*)?>)/;

/** Slack's text as people read it: links, channels and dates in words, `& < >` undone, mentions left as `<@U…>`. */
export const readable = (text: string): string =>
  text
    .split(mention)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\|.*>$/, '>') : unescape(toPlain(part))))
    .join('');

const somebody = /(<@[^<>|]+(?:\|[^<>]*)?>|<!subteam\^[^<>]*>)/;

/** What follows a slash command, as it was typed: what Slack made of links, channels and `@channel` is undone, people and groups stay mentions. */
export const asTyped = (text: string): string =>
  text
    .split(somebody)
    .map((part, index) => (index % 2 === 1 ? part : unescape(toPlain(part))))
    .join('');

/** A text that Postgres and JSON can hold: without NUL and half surrogate pairs. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
