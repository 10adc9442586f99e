import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import { ChannelView } from '../channel/channel-view.ts';
import { titleOf } from '../channel/channel-title.ts';
import { GuidePanel } from '../guide/guide-panel.ts';
import { AppHome } from '../home/app-home.ts';
import { ModalStack } from '../modal/modal-stack.ts';
import { go, type Place, usePlace } from '../route.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { ThreadPanel } from '../thread/thread-panel.ts';
import { Notice } from './notice.ts';
import { QuickSwitcher } from './quick-switcher.ts';
import { Rail } from './rail.ts';
import { Sidebar } from './sidebar.ts';
import { hideSidebar } from './sidebar-drawer.ts';
import { Toasts } from './toasts.ts';
import { usePageKeys } from './use-page-keys.ts';

/** The whole page: sidebar, what is open, what lies beside and over it. */
export function App() {
  const asked = usePlace();
  const connection = useStore((state) => state.connection);
  const me = useStore((state) => state.me);
  const start = useStore(startChannel);
  const place: Place = asked.kind === 'start' && start !== undefined ? { kind: 'channel', channel: start } : asked;
  useTitle(place);
  usePageKeys();
  if (me === '') return html`<${Notice} />`;
  return html`
    <div class="shell">
      <${Rail} place=${asked} />
      <${Sidebar} place=${place} />
      <div class="sidebar-shade" onClick=${hideSidebar} />
      <div class="stage">
        <main class="place"><${Stage} place=${place} /></main>
        <${GuidePanel} channel=${place.kind === 'channel' ? place.channel : undefined} />
      </div>
      ${connection === 'lost' && html`<div class="connection" role="status">Connection lost. Trying again…</div>`}
      <${ModalStack} /><${QuickSwitcher} /><${Toasts} />
    </div>
  `;
}

function Stage({ place }: { place: Place }) {
  const channel = useStore((state) => (place.kind === 'channel' ? state.channels[place.channel] : undefined));
  const app = useStore((state) => (place.kind === 'home' ? state.apps.find(({ id }) => id === place.app) : undefined));
  if (app !== undefined) return html`<${AppHome} key=${app.id} app=${app} />`;
  if (place.kind !== 'channel' || channel === undefined) return html`<${NotFound} />`;
  const { at, thread } = place;
  return html`
    <${ChannelView} key=${channel.id} channel=${channel} at=${thread === undefined ? at : undefined} />
    ${thread !== undefined && html`<${ThreadPanel} key=${`${channel.id}/${thread}`} channel=${channel} ts=${thread} at=${at} />`}
  `;
}

function NotFound() {
  return html`<div class="not-found">
    <h1>Nothing to see here</h1>
    <p>This conversation does not exist, or you are not in it.</p>
    <button type="button" class="button" onClick=${() => go({ kind: 'start' })}>Go to a channel</button>
  </div>`;
}

/** Where one lands without an address: #general, or the first channel one is in. */
function startChannel({ channels }: State): string | undefined {
  const joined = Object.values(channels).filter(({ isMember, kind }) => isMember && kind === 'channel');
  return (joined.find(({ name }) => name === 'general') ?? joined[0])?.id;
}

function useTitle(place: Place): void {
  const title = useStore((state) => {
    const channel = place.kind === 'channel' ? state.channels[place.channel] : undefined;
    const mentions = Object.values(state.channels).reduce((sum, { mentions }) => sum + mentions, 0);
    const name = channel === undefined ? 'Home' : titleOf(channel, state.people, state.me);
    return `${mentions > 0 ? `(${mentions}) ` : ''}${name} · ${state.people[state.me]?.realName ?? ''} · ${state.team}`;
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
