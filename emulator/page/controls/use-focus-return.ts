import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/**
 * Remembers what has the focus when something opens over it, and gives it back when that closes: to the same element, or to what is
 * left around it. A focus that has moved on meanwhile is let be.
 */
export function useFocusReturn(box: { current: HTMLElement | null }): () => void {
  const [before] = useState(() => [...withAncestors(document.activeElement)]);
  const giveBack = useCallback(() => {
    const { activeElement } = document;
    const hasMovedOn = activeElement !== document.body && box.current?.contains(activeElement) !== true;
    if (!hasMovedOn) before.some((element) => element.isConnected && takesFocus(element));
  }, [before, box]);
  // In the commit, while what closes is still in the document: afterwards the browser has forgotten where the focus was.
  useLayoutEffect(() => giveBack, [giveBack]);
  return giveBack;
}

function* withAncestors(element: Element | null): Generator<Element> {
  for (let at = element; at !== null; at = at.parentElement) yield at;
}

function takesFocus(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
