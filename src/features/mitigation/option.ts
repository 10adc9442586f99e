/** A way to mitigate, as it stands: what speaks for and against it, and who. */
export interface Option {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly pro: string | null;
  readonly con: string | null;
  readonly impact: string | null;
  /** How long until it works again, as its author put it. */
  readonly recovery: string | null;
  readonly offeredBy: string;
  readonly chosen: Choice | null;
  readonly supporters: readonly string[];
  readonly objections: readonly Objection[];
}

export interface Choice {
  readonly by: string;
  readonly reason: string | null;
  /** The backup, or how to undo it; null: nobody said. */
  readonly wayBack: string | null;
  readonly checkedBy: string | null;
}

/** An objection that was not withdrawn. An overruled one no longer holds the choice. */
export interface Objection {
  readonly id: number;
  readonly userId: string;
  readonly reason: string;
  readonly overruled: boolean;
}

export const standingObjections = ({ objections }: Pick<Option, 'objections'>): Objection[] =>
  objections.filter(({ overruled }) => !overruled);
