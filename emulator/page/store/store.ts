import { useEffect, useState } from 'preact/hooks';
import { initialState, type State } from './state.ts';

let current = initialState;
const listeners = new Set<() => void>();

export const getState = (): State => current;

export function setState(change: (state: State) => State): void {
  const next = change(current);
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** Renders again when, and only when, what is selected is another value than before. */
export function useStore<T>(select: (state: State) => T): T {
  const [, render] = useState(0);
  const selected = select(current);
  useEffect(() => {
    let seen = selected;
    const listener = () => {
      const now = select(current);
      if (Object.is(now, seen)) return;
      seen = now;
      render((count) => count + 1);
    };
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  });
  return selected;
}
