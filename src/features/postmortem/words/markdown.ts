/**
 * Makes a text from people harmless inside Markdown (https://spec.commonmark.org/0.31.2/#backslash-escapes). Within a word `_` has no force and is
 * left, so that `max_connections` can still be searched and copied.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, (mark) => `\\${mark}`)
    .replace(/^[ \t]+/gm, '')
    .replace(/^(#{1,6}|[+-]|\d{1,9}[.)])(?=\s|$)|^(=+|-+)(?=[ \t]*$)/gm, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
