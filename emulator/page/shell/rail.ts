import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { go, type Place } from '../route.ts';
import { useStore } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';
import { openSwitcher } from './quick-switcher.ts';
import type { Pressed } from '../controls/pressed.ts';

/** The narrow bar at the left edge: the workspace, finding things, and the apps' global shortcuts. */
export function Rail({ place }: { place: Place }) {
  const team = useStore((state) => state.team);
  const apps = useStore((state) => state.apps);
  const [anchor, setAnchor] = useState<Element>();
  const shortcuts: MenuItem[] = apps.flatMap((app) =>
    app.globalShortcuts.map(({ name, callbackId }) => ({
      kind: 'item',
      label: name,
      icon: 'app',
      hint: app.name,
      run: () => void attempt({ do: 'shortcut', app: app.id, callback: callbackId }),
    })),
  );
  return html`
    <div class="rail">
      <div class="rail-team" title=${team} aria-hidden="true">${team.slice(0, 1)}</div>
      <button
        type="button"
        class="rail-button"
        aria-current=${place.kind === 'home' ? undefined : 'page'}
        onClick=${() => go({ kind: 'start' })}
      >
        <span><${Icon} name="home" /></span>Home
      </button>
      <button type="button" class="rail-button" onClick=${openSwitcher}>
        <span><${Icon} name="search" /></span>Find
      </button>
      <div class="rail-space" />
      <button
        type="button"
        class="rail-button rail-create"
        aria-haspopup="menu"
        onClick=${(event: Pressed) => setAnchor(event.currentTarget)}
      >
        <span><${Icon} name="add" /></span>Shortcuts
      </button>
      ${anchor && html`<${Menu} anchor=${anchor} label="Shortcuts" align="start" items=${shortcuts.length > 0 ? shortcuts : [{ kind: 'title', label: 'The apps here have no shortcuts' }]} onClose=${() => setAnchor(undefined)} />`}
    </div>
  `;
}
