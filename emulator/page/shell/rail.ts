import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';
import type { Pressed } from '../controls/pressed.ts';
import { showGuide } from '../guide/guide-choice.ts';
import { useIsGuideOpen } from '../guide/use-is-guide-open.ts';
import { go, type Place } from '../route.ts';
import { useStore } from '../store/store.ts';
import { openSwitcher } from './quick-switcher.ts';
import { ShortcutsMenu } from './shortcuts-menu.ts';

/** The narrow bar at the left edge: the workspace, finding things, and the apps' global shortcuts. */
export function Rail({ place }: { place: Place }) {
  const team = useStore((state) => state.team);
  const [anchor, setAnchor] = useState<Element>();
  const isGuideOpen = useIsGuideOpen();
  const goHome = () => go({ kind: 'start' });
  const open = (event: Pressed) => setAnchor(event.currentTarget);
  return html`
    <div class="rail">
      <div class="rail-team" title=${team} aria-hidden="true">${team.slice(0, 1)}</div>
      <button type="button" class="rail-button" aria-current=${place.kind === 'home' ? undefined : 'page'} onClick=${goHome}>
        <span><${Icon} name="home" /></span>Home
      </button>
      <button type="button" class="rail-button" title="Ctrl+K" onClick=${openSwitcher}>
        <span><${Icon} name="search" /></span>Find
      </button>
      <div class="rail-space" />
      <button type="button" class="rail-button" aria-expanded=${isGuideOpen} onClick=${() => showGuide(!isGuideOpen)}>
        <span><${Icon} name="guide" /></span>Guide
      </button>
      <button type="button" class="rail-button rail-create" aria-haspopup="menu" onClick=${open}>
        <span><${Icon} name="add" /></span>Shortcuts
      </button>
      ${anchor && html`<${ShortcutsMenu} anchor=${anchor} onClose=${() => setAnchor(undefined)} />`}
    </div>
  `;
}
