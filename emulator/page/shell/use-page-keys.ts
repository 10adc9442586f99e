import { useEffect } from 'preact/hooks';

/** The parts of the page in the order in which F6 goes through them; only those that are there. */
const SECTIONS = ['.rail', '.sidebar', '.channel .channel-head', '.channel .scroller', '.channel .composer', '.thread', '.guide'];
/** Where one wants to be in a part: what is current, else where one writes, else the first thing to press. */
const ENTRIES = ['[aria-current=page]', '.text-box', 'a, button'];

/** Keys that work wherever one is: F6 goes to the next part of the page, Shift+F6 to the one before, and who just types, writes a message. */
export function usePageKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'F6') {
    event.preventDefault();
    goToSection(event.shiftKey ? -1 : 1);
  } else if (document.activeElement === document.body && isTyped(event)) {
    // The letter itself follows: it goes to what has the focus by then.
    document.querySelector<HTMLElement>('.channel .composer .text-box')?.focus();
  }
}

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  Array.from(key).length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

function goToSection(step: 1 | -1): void {
  const sections = SECTIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  const here = sections.findIndex((section) => section.contains(document.activeElement));
  const next = sections.at((Math.max(here, 0) + step) % sections.length);
  if (next !== undefined) entryOf(next)?.focus();
}

function entryOf(section: HTMLElement): HTMLElement | undefined {
  if (section.tabIndex === 0) return section;
  return ENTRIES.flatMap((selector) => [...section.querySelectorAll<HTMLElement>(selector)]).find((entry) => entry.checkVisibility());
}
