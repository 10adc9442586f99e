import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../store/store.ts';
import type { Zone } from './time.ts';

/** The zone of the person this page is open as. */
export function useZone(): Zone {
  return useStore((state) => state.people[state.me]?.tz ?? 'UTC');
}

const TICK_MS = 20_000;
const watchers = new Set<(now: Date) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time now, renewed often enough for “3 minutes ago”; one timer however many ask. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    watchers.add(setNow);
    timer ??= setInterval(() => watchers.forEach((watcher) => watcher(new Date())), TICK_MS);
    return () => {
      watchers.delete(setNow);
      if (watchers.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, []);
  return now;
}
