import { escapeText } from './escape.ts';
import { BARE_URL } from './link-text.ts';
import { normaliseSent } from './normalise-sent.ts';

/** Who and what a person can name; each takes a name or an id. */
export interface Directory {
  readonly userId: (name: string) => string | undefined;
  readonly groupId: (handle: string) => string | undefined;
  /** `name` is empty for a private channel: its name is not told. */
  readonly channel: (name: string) => { readonly id: string; readonly name: string } | undefined;
}

/** Looked for in text that is escaped already. Addresses come first, so that nothing inside one is taken for a name. */
const PICKED = /&lt;(?:@|#|!subteam\^)[A-Z0-9]+(?:\|(?:(?!&[lg]t;).)*)?&gt;/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const MENTION = /(?<![\w@])@(?!https?:\/\/)[\w.-]*\w/;
const CHANNEL = /(?<![\w#&])#(?!https?:\/\/)[\p{L}\p{N}_-]+/u;
const TOKEN = new RegExp([PICKED, BARE_URL, EMAIL, MENTION, CHANNEL].map(({ source }) => source).join('|'), 'gu');

const BROADCASTS = new Set(['here', 'channel', 'everyone']);

/**
 * What a person typed, as their client sends it: `& < >` escaped, `@ana`, `@oncall`, `@here` and `#general` as mentions, addresses as
 * links, emoji by their names. A mention picked from the list may also be written with its id: `<@U…>`. Also the text of a slash
 * command whose manifest entry says `should_escape`.
 */
export function normaliseTyped(text: string, directory: Directory): string {
  return normaliseSent(escapeText(text).replace(TOKEN, (found) => replacement(found, directory) ?? found));
}

function replacement(found: string, directory: Directory): string | undefined {
  if (/^https?:\/\//.test(found)) return undefined;
  const pickedId = /^&lt;(?:@|#|!subteam\^)([A-Z0-9]+)/.exec(found)?.[1];
  if (found.startsWith('#') || found.startsWith('&lt;#')) return channelMention(pickedId ?? found.slice(1), directory);
  if (found.startsWith('@') || pickedId !== undefined) return mention(pickedId ?? found.slice(1), directory);
  return `<mailto:${found}|${found}>`;
}

function channelMention(name: string, { channel }: Directory): string | undefined {
  const named = channel(name);
  return named && `<#${named.id}|${named.name}>`;
}

function mention(name: string, { userId, groupId }: Directory): string | undefined {
  if (BROADCASTS.has(name)) return `<!${name}>`;
  const user = userId(name);
  if (user !== undefined) return `<@${user}>`;
  const group = groupId(name);
  return group && `<!subteam^${group}>`;
}
