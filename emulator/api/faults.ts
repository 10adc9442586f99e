/** Trouble to make on purpose. Without `method` it strikes any call, without `times` until cleared. */
export interface Fault {
  readonly method?: string;
  readonly times?: number;
  /** Milliseconds of the wall's time before anything else happens. */
  readonly latencyMs?: number;
  readonly status429?: { readonly retryAfter: number };
  readonly status500?: boolean;
  /** Does the deed, then closes the connection instead of answering. */
  readonly loseReply?: boolean;
  /** Does the deed, then closes the connection in the middle of the answer. */
  readonly halfReply?: boolean;
  /** Closes the connection before anything is done. */
  readonly cut?: boolean;
  /** Answers this error code instead of doing anything. */
  readonly error?: string;
}

export interface Faults {
  /** Returns what ends this one alone. */
  readonly set: (fault: Fault) => () => void;
  readonly clear: () => void;
  /** The trouble that strikes this call: of several that match, all do. Counts one use of each. */
  readonly strike: (method: string) => Fault;
}

export function faultList(): Faults {
  let active: { readonly fault: Fault; left: number }[] = [];
  return {
    set(fault) {
      const entry = { fault, left: fault.times ?? Infinity };
      active.push(entry);
      return () => {
        active = active.filter((other) => other !== entry);
      };
    },
    clear() {
      active = [];
    },
    strike(method) {
      const striking = active.filter(({ fault }) => fault.method === undefined || fault.method === method);
      for (const entry of striking) entry.left -= 1;
      active = active.filter((entry) => entry.left > 0);
      return Object.assign({}, ...striking.map((entry) => entry.fault));
    },
  };
}
