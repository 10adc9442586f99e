const drafts = new Map<string, string>();

/** What was typed and not sent, by channel or thread, for as long as the page is open. */
export const readDraft = (place: string): string => drafts.get(place) ?? '';

const takers = new Map<string, (text: string) => void>();

/** Whoever shows the place takes what is written for it elsewhere, until the returned function is called. */
export function onDraft(place: string, take: (text: string) => void): () => void {
  takers.set(place, take);
  return () => void takers.delete(place);
}

/** Puts words where one would write them, now or when that place is next shown. */
export function writeDraft(place: string, text: string): void {
  keepDraft(place, text);
  takers.get(place)?.(text);
}

export function keepDraft(place: string, text: string): void {
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
}
