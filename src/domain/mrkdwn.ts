import { cutAtWord } from './cut.ts';

const wordJoiner = '\u2060';

/** Escapes the three characters that Slack gives a meaning to (https://docs.slack.dev/messaging/formatting-message-text). */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes Slack's escapes, once: `&amp;lt;` is the text `&lt;`. */
export function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Slack's `<…>` tokens as the words a reader would see: `<@U1|ana>` → `@ana`, `<https://x.y|docs>` → `docs (https://x.y)`. */
export function toPlain(text: string): string {
  return text
    .replace(/<@([^<>|]+)(?:\|([^<>]*))?>/g, (_, id: string, name?: string) => `@${name || id}`)
    .replace(/<#([^<>|]+)(?:\|([^<>]*))?>/g, (_, id: string, name?: string) => `#${name || id}`)
    .replace(/<!([^<>|]+)(?:\|([^<>]*))?>/g, (_, what: string, label?: string) => label || `@${what.split('^')[0]}`)
    .replace(/<((?:https?|mailto|tel|ftp):[^<>|\s]+)(?:\|([^<>]*))?>/gi, (_, url: string, label?: string) =>
      !label || url === label ? url : url.endsWith(label) ? addressOf(url, label) : `${label} (${url})`,
    );
}

const namelessToken = /<(?:@([UW][A-Z0-9]+)|!subteam\^([A-Z0-9]+)|#([CG][A-Z0-9]+)\|?)>/g;

/**
 * `toPlain`, for showing: people, groups and channels that Slack gave no name for stay as `@\u2060U1` and `#\u2060C1`, and their names are put in
 * when it is sent. Nothing in it turns the reading direction of what comes after.
 */
export const toNamed = (text: string): string =>
  toPlain(
    withoutControls(text).replace(namelessToken, (_, userId?: string, groupId?: string, channelId?: string) =>
      channelId === undefined ? `@${wordJoiner}${userId ?? groupId}` : `#${wordJoiner}${channelId}`,
    ),
  );

/** A text from people in one line of a heading or an option, where Slack formats nothing: nobody is mentioned there either. */
export const inPlainText = (text: string): string => withoutMentions(toNamed(text)).replace(/\s+/g, ' ');

/** What `toNamed` leaves of a mention; the id is captured. */
export const namelessMention = /[@#]\u2060([UWSCG][A-Z0-9]+)/g;

/** Slack writes `mailto:` before an address that was typed without it. */
const addressOf = (url: string, label: string): string => (/^(?:mailto|tel):/i.test(url) ? label : url);

/**
 * Makes a text from people harmless inside mrkdwn: nobody is mentioned, nothing is linked or formatted, and what is read stays nearly the same.
 * Takes unescaped text and escapes it, so cut before, never after (or use `excerpt`).
 */
export function defuse(text: string): string {
  return escape(withoutMarkup(withoutMentions(toNamed(text))));
}

/** What Muster shows of a text from people: one that fits `max` once it is defused, cut at a word if need be. */
export function excerpt(text: string, max: number): string {
  for (let room = max; ;) {
    const shown = defuse(cutAtWord(text, room));
    if (shown.length <= max) return shown;
    room = Math.floor((room * max) / shown.length);
  }
}

/** `excerpt` in one line: what a title takes in a sentence, a list or between the marks of bold, which a line break would end. */
export const titleLine = (text: string, max: number): string => excerpt(text.replace(/\s+/g, ' '), max);

/** Control characters and the marks that turn the reading direction of whatever comes after them. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}

// Slack resolves `@here` and `#general` in plain words too, unless a block says `verbatim`; a bare address becomes a link.
function withoutMentions(text: string): string {
  return text
    .replace(/@(?=(?:channel|here|everyone)(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}])[@#](?=[\p{L}\p{N}_-])/giu, (sign) => sign + wordJoiner)
    .replaceAll('://', `:${wordJoiner}//`)
    .replace(/(?<=\b(?:mailto|tel)):/gi, `:${wordJoiner}`);
}

const lookAlikes: Record<string, string> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ', '>': '›' };

// mrkdwn knows no way to escape its marks. Within a word `_` has no force and is left, so that `db_primary_01` can still be copied.
function withoutMarkup(text: string): string {
  return text.replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=^[\s\p{Cf}]*)>/gmu, (mark) => lookAlikes[mark] ?? mark);
}

export const userMention = (userId: string): string => `<@${userId}>`;

export const channelLink = (channelId: string): string => `<#${channelId}>`;

/** A link whose label is a text from people. */
export function link(url: string, label: string): string {
  return `<${escape(url).replaceAll('|', '%7C')}|${defuse(label.replaceAll('\n', ' '))}>`;
}

/**
 * A moment that every reader sees in their own time zone, such as `dateToken(dueAt, '{time}')`.
 * The fallback is for clients that cannot draw it: 2026-11-21 14:30 UTC.
 */
export function dateToken(date: Date, format: string, fallback = utcMinute(date)): string {
  return `<!date^${Math.floor(date.getTime() / 1000)}^${format}|${escape(fallback)}>`;
}

export function utcMinute(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
