export interface InHand {
  /** Begins the work and answers what it comes to; rejects, with nothing begun, once it is closed. */
  readonly track: (work: () => Promise<void>) => Promise<void>;
  /** Resolves when nothing is being worked on. */
  readonly done: () => Promise<void>;
  /** Takes nothing more, and resolves when all that was taken is done. */
  readonly close: () => Promise<void>;
}

/** Thrown on what arrives during a stop: not acknowledged, Slack sends it again, or tells the person that nothing was done. */
export class Leaving extends Error {}

/** What is being worked on, so that a stop waits for it: a gesture may have been acknowledged and still owe its form or its answer. */
export function openInHand(): InHand {
  const works = new Set<Promise<void>>();
  let isClosed = false;

  async function done(): Promise<void> {
    while (works.size > 0) await Promise.allSettled(works);
  }

  return {
    async track(work) {
      if (isClosed) throw new Leaving('on the way out');
      const tracked = work().finally(() => works.delete(tracked));
      works.add(tracked);
      return tracked;
    },
    done,
    close() {
      isClosed = true;
      return done();
    },
  };
}
