export interface InHand {
  readonly track: (work: Promise<void>) => Promise<void>;
  /** Resolves when nothing is being worked on. */
  readonly done: () => Promise<void>;
}

/** What is being worked on, so that a stop waits for it: a gesture may have been acknowledged and still owe its form or its answer. */
export function openInHand(): InHand {
  const works = new Set<Promise<void>>();
  return {
    track(work) {
      const tracked = work.finally(() => works.delete(tracked));
      works.add(tracked);
      return tracked;
    },
    async done() {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
