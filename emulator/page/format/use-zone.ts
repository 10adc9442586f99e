import { useEffect, useState } from 'preact/hooks';
import type { ClockReading } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import type { Zone } from './time.ts';

/** The zone of the person this page is open as. */
export function useZone(): Zone {
  return useStore((state) => state.people[state.me]?.tz ?? 'UTC');
}

const TICK_MS = 20_000;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** What the workspace's clock shows now. */
const readClock = ({ atMs, readAtMs, speed }: ClockReading): Date => new Date(atMs + (Date.now() - readAtMs) * speed);

/** The workspace's time, renewed often enough for “3 minutes ago”; one timer however many ask. */
export function useNow(): Date {
  const clock = useStore((state) => state.clock);
  const [, renew] = useState(0);
  useEffect(() => {
    const watcher = () => renew((count) => count + 1);
    watchers.add(watcher);
    timer ??= setInterval(() => watchers.forEach((each) => each()), TICK_MS);
    return () => {
      watchers.delete(watcher);
      if (watchers.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, []);
  return readClock(clock);
}
