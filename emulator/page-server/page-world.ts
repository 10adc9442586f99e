import type { Action, Answers, Change, Snapshot } from './protocol.ts';

/** All that the page's server asks of a workspace; `page-world/` answers it for the real one. */
export interface PageWorld {
  /** The id of the person called so (by name or id), of the first person when nobody is named; undefined when there is no such person. */
  whoIs(name: string | undefined): string | undefined;
  snapshot(person: string): Snapshot;
  /** Tells what changes for this person until the returned function is called. */
  watch(person: string, tell: (change: Change) => void): () => void;
  /** Does what the person asks; a {@link Refusal} says in words for that person why it cannot be done. */
  act(person: string, action: Action): Promise<Answers[keyof Answers] | Refusal>;
  /** Keeps a file of this person's, until it is sent or put into a form; gives its id. */
  keep(person: string, file: Upload): string;
  file(person: string, id: string): { name: string; mimetype: string; content: Buffer } | undefined;
}

export interface Refusal {
  refused: string;
}

export interface Upload {
  name: string;
  mimetype: string;
  content: Buffer;
}

export const refuse = (refused: string): Refusal => ({ refused });

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value;
