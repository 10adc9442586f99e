/** An act on the timeline: what happened, in the past tense. Messages are recorded by their own verbs. */
export interface Entry {
  /** `role_taken`, `task_added`, `severity_changed` … */
  readonly kind: string;
  /** What a reader of the timeline reads, as plain text; mentions stay `<@U…>`. */
  readonly text: string;
  /** Key entries are those a reader needs. */
  readonly key?: boolean;
  readonly details?: Readonly<Record<string, unknown>>;
  /** The living message that shows it, so that a timeline line can link there. */
  readonly shownBy?: { readonly board: string; readonly ref: string };
}
