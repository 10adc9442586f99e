import type { PlacedMessage } from '../workspace/message.ts';

/** What the page offers to do in a first minute. The program that opens the workspace says what; troubles of the workspace's own follow. */
export interface Guide {
  readonly title: string;
  readonly activities: readonly Activity[];
  readonly record?: Recording;
}

/** What the app keeps for good: with it, a trouble can show that nothing was lost. */
export interface Recording {
  /** The first of these channels whose messages it keeps. */
  readonly channel: (candidates: readonly string[]) => Promise<string | undefined>;
  /** How many of these messages it has kept. */
  readonly holds: (messages: readonly MessagePlace[]) => Promise<number>;
}

export type MessagePlace = Pick<PlacedMessage, 'channel' | 'ts'>;

export type Activity = Suggestion | Undertaking;

interface Offer {
  readonly id: string;
  /** The words on its button. */
  readonly label: string;
  readonly describe: string;
}

/** Words put into a channel's composer, for the person to send. */
export interface Suggestion extends Offer {
  readonly types: string;
  /** The channel's name. */
  readonly in: string;
}

/** Something that runs for a while, in sight of everybody. Each runs once at a time; several run side by side. */
export interface Undertaking extends Offer {
  /** Stands among the troubles. */
  readonly isTrouble?: boolean;
  readonly choices?: readonly Choice[];
  /** It waits for {@link Run.goesOn} between its steps, so that it can be paused. */
  readonly canPause?: boolean;
  /** Ends when it is done; what it throws is shown as the reason why it could not go on. */
  readonly run: (run: Run) => Promise<void>;
}

/** What one settles before it begins; the first option is preset. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What a running activity can tell, and what it is told. */
export interface Run {
  /** The id of the person who started it. */
  readonly by: string;
  /** The chosen values, by the choice's id. */
  readonly chosen: Readonly<Record<string, string>>;
  /** One more line of what happens. */
  readonly tell: (line: string) => void;
  /** How far it is, and where: `at` is any short text, such as the hour that is being played. */
  readonly progress: (progress: { readonly done: number; readonly of: number; readonly at?: string }) => void;
  /** Aborted when somebody stops it. */
  readonly stopped: AbortSignal;
  /** Resolves at once or, when paused, once it may go on; rejects when it is stopped. */
  readonly goesOn: () => Promise<void>;
  readonly witness: Witness;
}

/** Somebody else of the workspace, by whom one can see whether something gets lost. */
export interface Witness {
  /** Writes a few messages where the app hears them, one after the other; none when the app is in no channel. */
  readonly writes: (count: number, why: string) => Promise<readonly MessagePlace[]>;
  /** Waits until the app has kept them all, and tells how it went. */
  readonly tellsWhatBecameOf: (messages: readonly MessagePlace[]) => Promise<void>;
}
