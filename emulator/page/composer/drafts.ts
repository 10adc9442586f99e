const drafts = new Map<string, string>();

/** What was typed and not sent, by channel or thread, for as long as the page is open. */
export const readDraft = (place: string): string => drafts.get(place) ?? '';

export function keepDraft(place: string, text: string): void {
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
}
