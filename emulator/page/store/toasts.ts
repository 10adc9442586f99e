import { setState } from './store.ts';

const SHOWN_MS = 6000;
let nextId = 1;

/** A short sentence at the bottom of the page, gone after a while. */
export function toast(text: string): void {
  const id = nextId++;
  setState((state) => ({ ...state, toasts: [...state.toasts.slice(-2), { id, text }] }));
  setTimeout(() => dismissToast(id), SHOWN_MS);
}

export function dismissToast(id: number): void {
  setState((state) => ({ ...state, toasts: state.toasts.filter((toast) => toast.id !== id) }));
}
