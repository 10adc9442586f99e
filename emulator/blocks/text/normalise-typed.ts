import { colonForm } from './colon-form.ts';
import { escapeText } from './escape.ts';
import { BARE_URL, EMAIL, splitUrl } from './link-text.ts';

/** Who and what a person can name; each takes a name or an id. */
export interface Directory {
  readonly userId: (name: string) => string | undefined;
  readonly groupId: (handle: string) => string | undefined;
  /** `name` is empty for a private channel: its name is not told. */
  readonly channel: (name: string) => { readonly id: string; readonly name: string } | undefined;
}

const PICKED = /<(?:@|#|!subteam\^)[A-Z0-9]+(?:\|[^<>]*)?>/;
const MENTION = /(?<![\w@])@[\w.-]*\w/;
const CHANNEL = /(?<![\w#&])#[\p{L}\p{N}_-]+/u;
const TOKEN = new RegExp([PICKED, BARE_URL, EMAIL, MENTION, CHANNEL].map(({ source }) => source).join('|'), 'gu');

const BROADCASTS = new Set(['here', 'channel', 'everyone']);

/**
 * What a person typed, as their client sends it: `& < >` escaped, `@ana`, `@oncall`, `@here` and `#general` as mentions, addresses as
 * links, emoji by their names. A mention picked from the list may also be written with its id: `<@U…>`. Also the text of a slash
 * command whose manifest entry says `should_escape`.
 */
export function normaliseTyped(text: string, directory: Directory): string {
  let stored = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    stored += plain(text.slice(at, match.index)) + token(match[0], directory);
    at = match.index + match[0].length;
  }
  return stored + plain(text.slice(at));
}

const plain = (text: string): string => escapeText(colonForm(text));

function token(found: string, directory: Directory): string {
  const id = /^<(?:@|#|!subteam\^)([A-Z0-9]+)/.exec(found)?.[1];
  if (id !== undefined) return mention(found.startsWith('<#') ? '#' : '@', id, directory) ?? escapeText(found);
  if (found.startsWith('@') || found.startsWith('#')) return mention(found.charAt(0), found.slice(1), directory) ?? plain(found);
  if (!found.startsWith('http')) return `<mailto:${found}|${found}>`;
  const { url, rest } = splitUrl(found);
  return `<${escapeText(url)}>${plain(rest)}`;
}

function mention(sign: string, name: string, { userId, groupId, channel }: Directory): string | undefined {
  if (sign === '#') {
    const named = channel(name);
    return named && `<#${named.id}|${named.name}>`;
  }
  if (BROADCASTS.has(name)) return `<!${name}>`;
  const user = userId(name);
  if (user !== undefined) return `<@${user}>`;
  const group = groupId(name);
  return group && `<!subteam^${group}>`;
}
