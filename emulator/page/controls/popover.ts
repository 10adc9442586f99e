import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from './use-focus-return.ts';

const GAP = 6;
const MARGIN = 8;

interface PopoverProps {
  /** The element it hangs on; it opens where there is room, below first. */
  anchor: Element;
  onClose: () => void;
  children: ComponentChildren;
  align?: 'start' | 'end';
  above?: boolean;
  className?: string;
  label?: string;
  role?: string;
  sameWidth?: boolean;
}

/**
 * Floats over everything, in the browser's top layer: no scrolling box around it can cut it. As a dialog it takes the focus, and closes
 * when the focus leaves it.
 */
export function Popover({
  anchor,
  onClose,
  children,
  align = 'start',
  above = false,
  className = '',
  label,
  role,
  sameWidth = false,
}: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const isDialog = role === 'dialog';
  useFocusReturn(box);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (!element.matches(':popover-open')) element.showPopover();
    place(element, anchor, { align, above, sameWidth });
  });
  useLayoutEffect(() => {
    if (isDialog) (box.current?.querySelector<HTMLElement>('input, button, a') ?? box.current)?.focus({ preventScroll: true });
  }, [isDialog]);

  // Not after the paint: an Escape between would still be taken for this one.
  useLayoutEffect(() => {
    const away = (event: Event) => {
      if (event.target instanceof Node && (box.current?.contains(event.target) || anchor.contains(event.target))) return;
      onClose();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    document.addEventListener('pointerdown', away, true);
    document.addEventListener('keydown', escape, true);
    addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      document.removeEventListener('keydown', escape, true);
      removeEventListener('resize', onClose);
    };
  }, [anchor, onClose]);

  const leave = ({ relatedTarget: next }: FocusEvent) => {
    if (isDialog && next instanceof Node && !box.current?.contains(next) && !anchor.contains(next)) onClose();
  };
  return html`
    <div
      class=${`popover ${className}`}
      popover="manual"
      ref=${box}
      role=${role}
      aria-label=${label}
      tabindex=${isDialog ? -1 : undefined}
      onFocusOut=${leave}
    >
      ${children}
    </div>
  `;
}

function place(
  box: HTMLElement,
  anchor: Element,
  { align, above, sameWidth }: { align: 'start' | 'end'; above: boolean; sameWidth: boolean },
): void {
  const around = anchor.getBoundingClientRect();
  if (sameWidth) box.style.width = `${around.width}px`;
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = align === 'start' ? around.left : around.right - width;
  box.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
  const below = around.bottom + GAP;
  const over = around.top - GAP - height;
  const goesUp = above ? over >= MARGIN : below + height > innerHeight - MARGIN && over >= MARGIN;
  box.style.top = `${Math.max(MARGIN, goesUp ? over : Math.min(below, innerHeight - height - MARGIN))}px`;
}
