/** What came of reading a text: the value, or why not, in words for the person who wrote it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; why: string };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const unreadable = (why: string): { ok: false; why: string } => ({ ok: false, why });
