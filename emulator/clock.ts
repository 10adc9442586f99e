/** Time as a value. All emulator code asks a clock; none reads the machine's time itself. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once, `ms` of this clock's time from now. Returns the cancel. */
  after(ms: number, run: () => void): () => void;
  /** How many of this clock's ms pass in one of the wall's; 1 when it does not say. An app works by the wall: its deadlines stretch with this. */
  readonly speed?: () => number;
}

export interface RealClock extends Clock {
  /** From now on this clock runs `speed` times as fast as the wall; timers already set follow it. */
  readonly setSpeed: (speed: number) => void;
  /** Jumps ahead by `ms`; what falls due on the way fires at once, in order. */
  readonly leap: (ms: number) => void;
  /** By how much it is ahead of the wall. */
  readonly aheadMs: () => number;
}

export interface ManualClock extends Clock {
  /** Moves on by `ms`, firing what falls due, in order, each at its own time. */
  advance(ms: number): void;
  /** Moves on to a moment. Time never runs backwards: an earlier moment is refused. */
  set(ms: number): void;
}

interface Timer {
  readonly dueAt: number;
  readonly run: () => void;
}

/** The longest delay that setTimeout takes; longer waits are made of several. */
const TIMEOUT_MAX_MS = 2 ** 31 - 1;

/** The wall clock, or a faster one. Its timers do not keep the process alive. */
export function realClock({ speed: initialSpeed = 1 }: { speed?: number } = {}): RealClock {
  let speed = initialSpeed;
  let wallAnchor = Date.now();
  let clockAnchor = wallAnchor;
  const armed = new Map<Timer, NodeJS.Timeout>();
  const now = () => clockAnchor + (Date.now() - wallAnchor) * speed;

  function arm(timer: Timer): void {
    const wallMs = Math.max(0, timer.dueAt - now()) / speed;
    armed.set(timer, setTimeout(() => fire(timer), Math.min(Math.ceil(wallMs), TIMEOUT_MAX_MS)).unref());
  }
  function fire(timer: Timer): void {
    if (timer.dueAt > now()) return arm(timer);
    armed.delete(timer);
    timer.run();
  }

  /** From this moment and at this speed on; timers already set follow. */
  function restart(at: number, nextSpeed: number): void {
    clockAnchor = at;
    wallAnchor = Date.now();
    speed = nextSpeed;
    for (const [timer, handle] of Array.from(armed).sort(([one], [other]) => one.dueAt - other.dueAt)) {
      clearTimeout(handle);
      arm(timer);
    }
  }

  return {
    now: () => Math.floor(now()),
    speed: () => speed,
    after(ms, run) {
      const timer = { dueAt: now() + ms, run };
      arm(timer);
      return () => {
        clearTimeout(armed.get(timer));
        armed.delete(timer);
      };
    },
    setSpeed: (next) => restart(now(), next),
    leap: (ms) => restart(now() + ms, speed),
    aheadMs: () => Math.floor(now() - Date.now()),
  };
}

export const isReal = (clock: Clock): clock is RealClock => 'setSpeed' in clock;

/** A clock that stands still until it is moved. */
export function manualClock(startMs: number): ManualClock {
  let now = startMs;
  const timers = new Set<Timer>();

  function nextDue(until: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers) if (timer.dueAt <= until && (next === undefined || timer.dueAt < next.dueAt)) next = timer;
    return next;
  }
  function set(ms: number): void {
    if (ms < now) throw new Error(`A clock cannot go back: it is ${now}, asked for ${ms}`);
    for (let timer = nextDue(ms); timer !== undefined; timer = nextDue(ms)) {
      timers.delete(timer);
      now = Math.max(now, timer.dueAt);
      timer.run();
    }
    now = ms;
  }

  return {
    now: () => now,
    after(ms, run) {
      const timer = { dueAt: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (ms) => set(now + ms),
    set,
  };
}
