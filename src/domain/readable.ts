import { toPlain, unescape } from './mrkdwn.ts';

const mention = /(<@[^<>|]+(?:\|[^<>]*)?>)/;

/** Slack's text as people read it: links, channels and dates in words, `& < >` undone, mentions left as `<@U…>`. */
export const readable = (text: string): string =>
  text
    .split(mention)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\|.*>$/, '>') : unescape(toPlain(part))))
    .join('');
