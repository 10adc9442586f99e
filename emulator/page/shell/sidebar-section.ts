import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';

export function SidebarSection({ title, action, children }: { title: string; action?: ComponentChildren; children: ComponentChildren }) {
  const [open, setOpen] = useState(true);
  return html`
    <section class="sidebar-section" aria-label=${title}>
      <div class="sidebar-section-head">
        <button type="button" class=${`sidebar-fold ${open ? '' : 'closed'}`} aria-expanded=${open} onClick=${() => setOpen(!open)}>
          <${Icon} name="down" />${title}
        </button>
        ${action}
      </div>
      ${
        open &&
        html`<ul>
          ${children}
        </ul>`
      }
    </section>
  `;
}
