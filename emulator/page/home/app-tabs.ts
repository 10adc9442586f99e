import { html } from 'htm/preact';
import { go } from '../route.ts';
import { openDirectMessage } from '../shell/open-direct-message.ts';
import { useStore } from '../store/store.ts';

/** An app's two faces: its home and the conversation with it. */
export function AppTabs({ bot, current }: { bot: string; current: 'home' | 'messages' }) {
  const app = useStore((state) => state.apps.find(({ botUserId }) => botUserId === bot));
  if (app === undefined || !app.hasHome) return null;
  return html`
    <nav class="app-tabs" aria-label=${app.name}>
      <button type="button" aria-current=${current === 'home' ? 'page' : undefined} onClick=${() => go({ kind: 'home', app: app.id })}>
        Home
      </button>
      <button type="button" aria-current=${current === 'messages' ? 'page' : undefined} onClick=${() => void openDirectMessage(bot)}>
        Messages
      </button>
    </nav>
  `;
}
