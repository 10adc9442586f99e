import { colonForm } from './colon-form.ts';
import { escapeOnce } from './escape.ts';
import { BARE_URL, splitUrl } from './link-text.ts';

/** What Slack reads between `<` and `>`: mentions, dates, links. Everything else there is only text. */
const CONTROL =
  /<(?:@[UWB][A-Z0-9]+|#[CGD][A-Z0-9]+|!(?:here|channel|everyone)|!subteam\^S[A-Z0-9]+|!date\^\d+\^[^<>|]+|(?:https?:\/\/|mailto:|tel:)[^\s<>|]+)(?:\|[^<>]*)?>/;
const TOKEN = new RegExp(`${CONTROL.source}|${BARE_URL.source}`, 'g');

/**
 * An app's text as Slack stores it: `& < >` escaped unless they are already, bare addresses as `<url>`, emoji by their names;
 * mentions and links in angle brackets stay. Doing it twice changes nothing.
 */
export function normaliseSent(text: string): string {
  let stored = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    stored += plain(text.slice(at, match.index)) + token(match[0]);
    at = match.index + match[0].length;
  }
  return stored + plain(text.slice(at));
}

const plain = (text: string): string => escapeOnce(colonForm(text));

function token(found: string): string {
  if (found.startsWith('<')) return `<${escapeOnce(found.slice(1, -1))}>`;
  const { url, rest } = splitUrl(found);
  return `<${escapeOnce(url)}>${plain(rest)}`;
}
