/** One thing of the set-up, right or wrong. */
export interface CheckLine {
  readonly what: string;
  readonly ok: boolean;
  /** What is so, or the one thing to do. */
  readonly say: string;
}

export const fine = (what: string, say: string): CheckLine => ({ what, ok: true, say });
export const wrong = (what: string, say: string): CheckLine => ({ what, ok: false, say });
