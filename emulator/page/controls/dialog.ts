import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from './use-focus-return.ts';

interface DialogProps {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  className?: string;
}

/** A dialog over the page: the browser keeps the focus inside, and Escape closes it. */
export function Dialog({ label, onClose, children, className = '' }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // The browser would focus the closing cross; one came here to fill something in.
    const first =
      dialog?.querySelector<HTMLElement>('[autofocus]') ?? dialog?.querySelector<HTMLElement>('.dialog-body :is(input, textarea)');
    first?.focus({ preventScroll: true });
    return () => dialog?.close();
  }, []);
  useFocusReturn(box);

  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog class=${`dialog ${className}`} role="dialog" aria-modal="true" aria-label=${label} ref=${box} onCancel=${cancel}>
    ${children}
  </dialog>`;
}
