import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.ts';
import { Popover } from './popover.ts';
import { useFocusReturn } from './use-focus-return.ts';

export type MenuItem =
  | { kind: 'item'; label: string; icon?: IconName; hint?: string; danger?: boolean; run: () => void }
  | { kind: 'title'; label: string }
  | { kind: 'line' };

interface MenuProps {
  anchor: Element;
  label: string;
  items: MenuItem[];
  onClose: () => void;
  align?: 'start' | 'end';
}

/** A menu that opens on its first item, is walked with the arrow keys, and gives the focus back when it closes. */
export function Menu({ anchor, label, items, onClose, align = 'end' }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);

  const giveBack = useFocusReturn(list);
  useLayoutEffect(() => itemsOf(list.current)[0]?.focus({ preventScroll: true }), []);
  // Before the chosen thing opens, which remembers in its turn where the focus was.
  const close = () => {
    giveBack();
    onClose();
  };

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = itemsOf(list.current);
    if (event.key === 'Tab') return close();
    if (event.key === 'Home' || event.key === 'End') all.at(event.key === 'Home' ? 0 : -1)?.focus();
    else if (step !== undefined) all.at((all.findIndex((item) => item === document.activeElement) + step) % all.length)?.focus();
    else return;
    event.preventDefault();
  }

  return html`
    <${Popover} anchor=${anchor} onClose=${close} align=${align} className="menu-box">
      <div class="menu" role="menu" aria-label=${label} ref=${list} onKeyDown=${onKeyDown}>
        ${items.map((item) => html`<${Row} item=${item} onClose=${close} />`)}
      </div>
    <//>
  `;
}

function Row({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  if (item.kind === 'line') return html`<div class="menu-line" role="separator" />`;
  if (item.kind === 'title') return html`<div class="menu-title">${item.label}</div>`;
  const choose = () => {
    onClose();
    item.run();
  };
  return html`
    <button type="button" role="menuitem" tabindex="-1" class=${`menu-item ${item.danger ? 'danger' : ''}`} onClick=${choose}>
      ${item.icon && html`<${Icon} name=${item.icon} />`}<span class="menu-label">${item.label}</span
      >${item.hint && html`<span class="menu-hint" aria-hidden="true">${item.hint}</span>`}
    </button>
  `;
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}
