/** Slack's time of a message, to the millisecond. Its ts never becomes a number: it is an id, and compared as text. */
export const momentOf = (ts: string): Date => new Date(Math.floor(Number(ts) * 1000));

/** A moment as Slack would write it. */
export const tsOf = (moment: Date): string => (moment.getTime() / 1000).toFixed(6);
