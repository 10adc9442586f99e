/** The words of a title as typed: without the dash that parts them from the word before (`critical - site down`), one space where several stand. */
export const titleFrom = (typed: string): string =>
  typed
    .replace(/^\s*[-:,]+\s+/, '')
    .replace(/ {2,}/g, ' ')
    .trim();
