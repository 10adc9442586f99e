import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stretch } from '../store/state.ts';
import { loadNewer, loadOlder } from '../wire/load.ts';

/** This near to an end, the next page is fetched. */
const NEAR = 600;
/** This near to the bottom, one is at the bottom. */
const AT_BOTTOM = 40;

/**
 * Keeps a long list where its reader is: at the bottom while new messages come, at the same message while pages are
 * put above or below, at the one a link names.
 */
export function useScroll(channel: string, stretch: Stretch | undefined, target: string | undefined, shown: unknown) {
  const box = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const anchor = useRef<{ ts: string; top: number }>(undefined);
  const loading = useRef(false);
  const found = useRef<string>(undefined);
  const [atBottom, setAtBottom] = useState(true);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || stretch === undefined) return;
    if (target !== undefined && found.current !== target) {
      const row = rowOf(element, target);
      if (row === null) return;
      found.current = target;
      stuck.current = false;
      row.scrollIntoView({ block: 'center' });
    } else if (stuck.current && !stretch.hasNewer) element.scrollTop = element.scrollHeight;
    else if (anchor.current !== undefined) keepAt(element, anchor.current);
    remember();
  }, [stretch, target, shown]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    // Pictures and previews grow after they are drawn; the window changes its size.
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [channel, stretch === undefined]);

  function remember(): void {
    const element = box.current;
    // At the bottom one stays at the bottom: no need to measure every row.
    if (element === null || stuck.current) return;
    const top = element.getBoundingClientRect().top;
    for (const row of element.querySelectorAll<HTMLElement>('[data-ts]')) {
      const { bottom, top: rowTop } = row.getBoundingClientRect();
      if (bottom <= top) continue;
      anchor.current = { ts: row.dataset['ts'] ?? '', top: rowTop - top };
      return;
    }
  }

  async function load(page: Promise<void>): Promise<void> {
    loading.current = true;
    await page;
    loading.current = false;
  }

  function onScroll(): void {
    const element = box.current;
    if (element === null || stretch === undefined) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    stuck.current = below < AT_BOTTOM && !stretch.hasNewer;
    setAtBottom(stuck.current);
    remember();
    if (loading.current) return;
    if (element.scrollTop < NEAR && stretch.hasOlder) void load(loadOlder(channel));
    else if (below < NEAR && stretch.hasNewer) void load(loadNewer(channel));
  }

  function toBottom(): void {
    stuck.current = true;
    setAtBottom(true);
    const element = box.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }

  return { box, onScroll, toBottom, atBottom };
}

function rowOf(box: HTMLElement, ts: string): HTMLElement | null {
  return box.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
}

function keepAt(box: HTMLElement, { ts, top }: { ts: string; top: number }): void {
  const row = rowOf(box, ts);
  if (row !== null) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - top;
}
