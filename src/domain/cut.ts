const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `max` UTF-16 units, ending in “…” if something was left out; at a word if that leaves half, and never inside a character. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';

  const end = lastBoundary(text, max - 1);
  const kept = text.slice(0, end);
  if (/\s/.test(text[end] ?? '')) return `${kept.trimEnd()}…`;

  const words = kept.replace(/\s+\S*$/, '');
  return `${(words.length >= max / 2 ? words : kept).trimEnd()}…`;
}

/** The end of the last whole character that a reader sees (an emoji with its skin tone, a letter with its accents) at or before `limit`. */
function lastBoundary(text: string, limit: number): number {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > limit) return end;
    end = index + segment.length;
  }
  return end;
}
