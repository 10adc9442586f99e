/** What is measured while at work. The names of verbs, methods and kinds: never anything a person wrote. */
export interface Meter {
  readonly ask: (verb: string, outcome: string, seconds: number) => void;
  /** From the arrival of what Slack sent to its acknowledgement. */
  readonly acked: (what: string, seconds: number) => void;
  /** From an effect's commit to its delivery. */
  readonly delivered: (kind: string, seconds: number) => void;
  readonly slackCall: (method: string, outcome: string, seconds: number) => void;
  readonly givenUp: (kind: string) => void;
  readonly limited: (kind: string) => void;
  readonly recorded: (messages: number) => void;
}

export const noMeter: Meter = {
  ask: () => undefined,
  acked: () => undefined,
  delivered: () => undefined,
  slackCall: () => undefined,
  givenUp: () => undefined,
  limited: () => undefined,
  recorded: () => undefined,
};
