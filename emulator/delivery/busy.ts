/** Counts the work under way, and tells when there is none left. */
export interface Busy {
  readonly enter: () => void;
  readonly leave: () => void;
  /** Resolves once nothing is under way. */
  readonly settled: () => Promise<void>;
}

export const openBusy = (): Busy => {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    enter() {
      count += 1;
    },
    leave() {
      count -= 1;
      if (count > 0) return;
      const ready = waiting;
      waiting = [];
      for (const resume of ready) resume();
    },
    settled: () => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
};
