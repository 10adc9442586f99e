import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppView } from '../../page-server/app-view.ts';
import type { InputValues, ViewView } from '../../page-server/protocol.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { IconButton } from '../controls/icon-button.ts';
import { Avatar } from '../shell/avatar.ts';
import { showSidebar } from '../shell/sidebar-drawer.ts';
import { useStore } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';
import { AppTabs } from './app-tabs.ts';

/** What an app publishes for this person; the app hears each time it is opened. */
export function AppHome({ app }: { app: AppView }) {
  const view = useStore((state) => state.homes[app.id]);
  useEffect(() => void attempt({ do: 'open_home', app: app.id }), [app.id]);
  return html`
    <section class="channel" aria-label=${app.name}>
      <header class="channel-head">
        <${IconButton} icon="menu" label="Show sidebar" className="phone-only" onClick=${showSidebar} />
        <h1 class="channel-title">
          <span class="channel-name"><${Avatar} id=${app.botUserId} name=${app.name} isApp size="small" /><span>${app.name}</span></span>
        </h1>
      </header>
      <${AppTabs} bot=${app.botUserId} current="home" />
      <div class="scroller home" tabindex="0" role="region" aria-label="Home">
        ${view === undefined ? html`<${NothingYet} app=${app} />` : html`<${HomeView} key=${view.id} view=${view} />`}
      </div>
    </section>
  `;
}

function HomeView({ view }: { view: ViewView }) {
  const [inputs, setInputs] = useState<InputValues>({});
  const surface = useSurfaceState({ kind: 'view', view: view.id }, view.id, inputs, setInputs);
  return html`<div class="home-inside">
    <${SurfaceContext.Provider} value=${surface}><${Blocks} blocks=${view.blocks} /><//>
  </div>`;
}

function NothingYet({ app }: { app: AppView }) {
  return html`<div class="intro">
    <${Avatar} id=${app.botUserId} name=${app.name} isApp size="large" />
    <h2>${app.name}</h2>
    <p>This is a work in progress: the app has not published its home for you yet.</p>
  </div>`;
}
