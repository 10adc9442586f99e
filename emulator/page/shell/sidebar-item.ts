import type { VNode } from 'preact';
import { html } from 'htm/preact';
import { addressOf, go, type Place } from '../route.ts';
import { hideSidebar } from './sidebar-drawer.ts';

interface SidebarItemProps {
  place: Place;
  title: string;
  picture: VNode;
  current: boolean;
  unread: boolean;
  badge: number;
  note?: string | undefined;
}

export function SidebarItem({ place, title, picture, current, unread, badge, note }: SidebarItemProps) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    hideSidebar();
    go(place);
  };
  const said = [unread && 'unread', badge > 0 && `${badge} for you`].filter(Boolean).join(', ');
  return html`
    <li>
      <a
        class=${`sidebar-item ${unread ? 'unread' : ''}`}
        href=${addressOf(place)}
        aria-current=${current ? 'page' : undefined}
        onClick=${open}
      >
        <span class="sidebar-picture">${picture}</span><span class="sidebar-title">${title}${note && html`<small>${note}</small>`}</span>
        ${said !== '' && html`<span class="hidden">, ${said}</span>`}
        ${badge > 0 && html`<span class="badge" aria-hidden="true">${badge > 99 ? '99+' : badge}</span>`}
      </a>
    </li>
  `;
}
