import type { Clock } from '../clock.ts';

/** How the coming events are disturbed on their way. */
export interface EventFaults {
  /** Each event is sent twice, with one event_id. */
  readonly duplicate?: boolean;
  /** Events swap places in pairs; one without a partner goes out a second later. */
  readonly reorder?: boolean;
  /** Each event is sent this much later. */
  readonly lateMs?: number;
  /** How many events are disturbed; all of them until cleared when absent. */
  readonly times?: number;
}

export interface DisturbedRoad<Event> {
  /** Sends the event on, disturbed as set. */
  readonly pass: (event: Event) => void;
  readonly set: (faults: EventFaults) => void;
  /** Ends the disturbance, and sends at once what was held back. */
  readonly clear: () => void;
}

const PARTNER_WAIT_MS = 1000;

/** Of more than `max` events held back the one that waits longest goes at once. */
export function disturbedRoad<Event>(clock: Clock, send: (event: Event) => void, max: number): DisturbedRoad<Event> {
  let faults: EventFaults = {};
  let left = 0;
  const heldBack = new Set<() => void>();

  /** Sends later, by the clock or when the faults are cleared, whichever comes first. */
  function holdBack(event: Event, ms: number): () => void {
    const release = () => {
      cancel();
      heldBack.delete(release);
      send(event);
    };
    const cancel = clock.after(ms, release);
    heldBack.add(release);
    const [oldest] = heldBack;
    if (heldBack.size > max) oldest?.();
    return release;
  }

  let partner: (() => void) | undefined;
  function swap(event: Event): void {
    if (partner && heldBack.has(partner)) {
      send(event);
      partner();
      partner = undefined;
    } else partner = holdBack(event, PARTNER_WAIT_MS);
  }

  return {
    pass(event) {
      if (left <= 0) return send(event);
      left -= 1;
      if (faults.duplicate) send(event);
      if (faults.lateMs !== undefined) holdBack(event, faults.lateMs);
      else if (faults.reorder) swap(event);
      else send(event);
    },
    set(next) {
      faults = next;
      left = next.times ?? Infinity;
    },
    clear() {
      left = 0;
      for (const release of heldBack) release();
    },
  };
}
