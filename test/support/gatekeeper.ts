/** Where something that passes a gate stands: it has come and nothing is done; or it is done and not yet answered. */
export type Moment = 'before' | 'after';

/** A call of the Web API, or a commit; the same value at both moments. */
export interface Passing {
  readonly name: string;
}

/** Told of everything that passes, at both moments; answers whether it goes on, or its connection is cut there. */
export type Gatekeeper = (moment: Moment, passing: Passing) => Promise<'pass' | 'cut'>;
