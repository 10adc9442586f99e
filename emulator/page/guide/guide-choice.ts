import { useEffect, useState } from 'preact/hooks';

/** What this browser remembers of the guide: whether one wants to see it, and what one has tried. */
interface Remembered {
  /** Undefined until somebody has decided. */
  isOpen: boolean | undefined;
  tried: string[];
}

const KEY = 'guide';
const listeners = new Set<() => void>();
let remembered = read();

function read(): Remembered {
  const [open = '', ...tried] = (localStorage.getItem(KEY) ?? '').split(' ').filter((word) => word !== '');
  return { isOpen: open === '' ? undefined : open === 'open', tried };
}

function remember(next: Remembered): void {
  remembered = next;
  localStorage.setItem(KEY, [next.isOpen === false ? 'closed' : 'open', ...next.tried].join(' '));
  for (const listener of listeners) listener();
}

/** Where it lies over the conversation. */
export const coversAll = matchMedia('(max-width: 999px)');

export const showGuide = (isOpen: boolean): void => remember({ ...remembered, isOpen });

export function markTried(activity: string): void {
  if (!remembered.tried.includes(activity)) remember({ ...remembered, tried: [...remembered.tried, activity] });
}

export function useGuideChoice(): Remembered {
  const [, render] = useState(remembered);
  useEffect(() => {
    const listener = () => render(remembered);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return remembered;
}
