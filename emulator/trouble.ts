import type { Faults } from './api/faults.ts';
import type { RateLimits } from './api/rate-limits.ts';
import { type Clock, isReal } from './clock.ts';
import type { Delivery, DisconnectReason } from './delivery/index.ts';

/** All the trouble one can make on purpose, in tests, on the page, or over HTTP. */
export interface Trouble {
  /** Adds a fault to the Web API's answers. */
  readonly set: Faults['set'];
  /** Ends all faults of answers and events. */
  readonly clear: () => void;
  readonly limits: Pick<RateLimits, 'on' | 'off'>;
  /** Cuts every open socket without a word. */
  readonly cut: () => void;
  /** Keeps every open socket, and falls silent on it: half-open. */
  readonly silence: () => void;
  /** Says `disconnect` on every open socket, as Slack does before it closes one. */
  readonly disconnect: (reason: DisconnectReason) => void;
  /** Doubles, swaps or delays events on their way. */
  readonly events: Delivery['eventFaults'];
  /** How fast the workspace's clock runs from now on; undefined where the clock is moved by hand. */
  readonly setSpeed: ((speed: number) => void) | undefined;
  /** Lets so much of the workspace's time pass at once; undefined likewise. */
  readonly skip: ((ms: number) => void) | undefined;
}

export function troubleMaker(faults: Faults, limits: RateLimits, { sockets, eventFaults }: Delivery, clock: Clock): Trouble {
  return {
    set: faults.set,
    clear() {
      faults.clear();
      eventFaults.clear();
    },
    limits,
    cut: () => sockets.cut(),
    silence: () => sockets.silence(),
    disconnect: (reason) => sockets.disconnect(reason),
    events: eventFaults,
    setSpeed: isReal(clock) ? clock.setSpeed : undefined,
    skip: isReal(clock) ? clock.leap : undefined,
  };
}
