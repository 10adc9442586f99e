/** A bare address, up to what surely is not part of it. */
export const BARE_URL = /https?:\/\/(?:(?!&[lg]t;)[^\s<>|])+/;

const TRAILING = /[.,;:!?'")\]}*_~`]+$/;

/** Parts a bare URL from the punctuation of the sentence it stands in. */
export function splitUrl(found: string): { url: string; rest: string } {
  const url = found.replace(TRAILING, '');
  return { url, rest: found.slice(url.length) };
}
