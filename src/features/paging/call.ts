/** One person whom a call for help has reached, at one level. */
export interface Paged {
  readonly id: number;
  readonly userId: string;
  readonly level: number;
  /** The person, user group or team of that level, as one would type it. */
  readonly via: string;
  readonly sentAt: Date;
  readonly repeatedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly escalatedAt: Date | null;
}

/** One call for help and whom it has reached so far, in order. */
export interface Call {
  /** From 1 in each incident. */
  readonly number: number;
  /** As one would type it: a mention of a person or a user group, a team of the policy, or `everyone`. */
  readonly target: string;
  readonly why: string;
  /** null: the policy asks. */
  readonly requestedBy: string | null;
  readonly calledAt: Date;
  readonly level: number;
  readonly everyoneAt: Date | null;
  readonly endedAt: Date | null;
  readonly paged: readonly Paged[];
}

/** The first who said that they are on the way. */
export const answerOf = ({ paged }: Pick<Call, 'paged'>): Paged | undefined =>
  paged.filter(({ acknowledgedAt }) => acknowledgedAt !== null).toSorted((a, b) => Number(a.acknowledgedAt) - Number(b.acknowledgedAt))[0];

/** Somebody is still called for. */
export const isWaiting = (call: Call): boolean => call.endedAt === null && answerOf(call) === undefined;

export const peopleOf = ({ paged }: Pick<Call, 'paged'>): string[] => [...new Set(paged.map(({ userId }) => userId))];

/** Those of the level reached who have not said that they cannot come. */
export const stillAsked = ({ paged, level }: Pick<Call, 'paged' | 'level'>): Paged[] =>
  paged.filter((one) => one.level === level && one.declinedAt === null);

/** The living messages of a call: one in the channel, a note for each person. */
export const noteRef = (number: number, userId: string): string => `${number}-${userId}`;

export const nextNumber = (calls: readonly Call[]): number => Math.max(0, ...calls.map(({ number }) => number)) + 1;

/** Calls that went out in one breath, for the same reason, come down to one alarm: another has everyone called already, and nobody had come by then. */
export function isCriedAlready(call: Call, calls: readonly Call[]): boolean {
  const at = Number(call.everyoneAt);
  return calls
    .filter((other) => other.number !== call.number && breathOf(other) === breathOf(call))
    .filter(
      ({ everyoneAt, number }) => everyoneAt !== null && (Number(everyoneAt) < at || (Number(everyoneAt) === at && number < call.number)),
    )
    .some((other) => Number(answerOf(other)?.acknowledgedAt ?? Infinity) >= at);
}

const breathOf = ({ requestedBy, calledAt, why }: Call): string => JSON.stringify([requestedBy, calledAt, why]);

/** Every message that shows a call: in the channel, to everyone once all are called, and with each person. */
export const messagesOf = (call: Pick<Call, 'number' | 'paged' | 'everyoneAt'>): { board: string; ref: string }[] => [
  { board: 'page', ref: String(call.number) },
  ...(call.everyoneAt === null ? [] : [{ board: 'page-all', ref: String(call.number) }]),
  ...peopleOf(call).map((userId) => ({ board: 'page-note', ref: noteRef(call.number, userId) })),
];
