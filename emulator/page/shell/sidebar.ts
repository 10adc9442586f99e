import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { AppView } from '../../page-server/app-view.ts';
import type { ChannelView } from '../../page-server/protocol.ts';
import { botIn, isDirect, titleOf } from '../channel/channel-title.ts';
import { Icon } from '../controls/icon.ts';
import { IconButton } from '../controls/icon-button.ts';
import type { Place } from '../route.ts';
import { useStore } from '../store/store.ts';
import { AddChannel } from './add-channel.ts';
import { Avatar } from './avatar.ts';
import { BeSomeoneElse } from './be-someone-else.ts';
import { CreateChannelDialog } from './create-channel-dialog.ts';
import { openDirectMessage } from './open-direct-message.ts';
import { PeopleMenu } from './people-menu.ts';
import { openSwitcher } from './quick-switcher.ts';
import { ShortcutsMenu } from './shortcuts-menu.ts';
import { SidebarItem } from './sidebar-item.ts';
import { SidebarSection } from './sidebar-section.ts';
import { showGuide } from '../guide/guide-choice.ts';
import { hideSidebar } from './sidebar-drawer.ts';
import type { Pressed } from '../controls/pressed.ts';

export function Sidebar({ place }: { place: Place }) {
  const team = useStore((state) => state.team);
  const channels = useStore((state) => state.channels);
  const people = useStore((state) => state.people);
  const apps = useStore((state) => state.apps);
  const me = useStore((state) => state.me);
  const [adding, setAdding] = useState<Element>();
  const [shortcuts, setShortcuts] = useState<Element>();
  const [creating, setCreating] = useState(false);
  const [writing, setWriting] = useState<Element>();
  const current = place.kind === 'channel' ? place.channel : undefined;
  const all = Object.values(channels);
  const joined = all
    .filter((channel) => !isDirect(channel) && channel.isMember && (!channel.isArchived || channel.id === current))
    .sort(byName);
  const visiting = all.filter((channel) => !isDirect(channel) && !channel.isMember && channel.id === current);
  const direct = all
    .filter((channel) => isDirect(channel) && botIn(channel, people) === undefined)
    .sort((one, other) => byText(titleOf(one, people, me), titleOf(other, people, me)));

  const draw = (channel: ChannelView) => {
    const other = isDirect(channel) ? people[channel.members.find((member) => member !== me) ?? me] : undefined;
    const picture = other
      ? html`<${Avatar} id=${other.id} name=${other.realName} isApp=${other.isBot} size="tiny" />`
      : html`<${Icon} name=${channel.kind === 'private' ? 'lock' : 'hash'} />`;
    return html`<${SidebarItem}
      key=${channel.id}
      place=${{ kind: 'channel', channel: channel.id }}
      current=${channel.id === current}
      unread=${channel.unread > 0}
      badge=${channel.mentions}
      picture=${picture}
      title=${titleOf(channel, people, me)}
      note=${other?.id === me ? 'you' : undefined}
    />`;
  };
  const drawApp = (app: AppView) => {
    const channel = all.find((candidate) => candidate.kind === 'dm' && candidate.members.includes(app.botUserId));
    const isCurrent = (place.kind === 'home' && place.app === app.id) || (channel !== undefined && channel.id === current);
    const target: Place =
      channel !== undefined && (channel.unread > 0 || !app.hasHome)
        ? { kind: 'channel', channel: channel.id }
        : { kind: 'home', app: app.id };
    return html`<${SidebarItem}
      key=${app.id}
      place=${target}
      current=${isCurrent}
      unread=${(channel?.unread ?? 0) > 0}
      badge=${channel?.mentions ?? 0}
      picture=${html`<${Avatar} id=${app.botUserId} name=${app.name} isApp size="tiny" />`}
      title=${app.name}
    />`;
  };
  return html`
    <nav class="sidebar" aria-label="Channels and direct messages">
      <div class="sidebar-head">
        <h2>${team}</h2>
        <${IconButton} icon="search" label="Find a conversation" className="phone-only" onClick=${openSwitcher} />
        <${IconButton} icon="guide" label="Guide" className="phone-only" onClick=${openGuide} />
        <${IconButton}
          icon="app"
          label="Shortcuts"
          className="phone-only"
          onClick=${(event: Pressed) => setShortcuts(event.currentTarget)}
        />
      </div>
      <div class="sidebar-scroll">
        <${SidebarSection}
          title="Channels"
          action=${html`<${IconButton} icon="add" label="Add channels" onClick=${(event: Pressed) => setAdding(event.currentTarget)} />`}
          >${[...joined, ...visiting].map(draw)}<//
        >
        <${SidebarSection}
          title="Direct messages"
          action=${html`<${IconButton} icon="add" label="Write to someone" onClick=${(event: Pressed) => setWriting(event.currentTarget)} />`}
          >${direct.map(draw)}<//
        >
        <${SidebarSection} title="Apps">${apps.map(drawApp)}<//>
      </div>
      <${BeSomeoneElse} />
      ${shortcuts && html`<${ShortcutsMenu} anchor=${shortcuts} onClose=${() => setShortcuts(undefined)} />`}
      ${adding && html`<${AddChannel} anchor=${adding} onClose=${() => setAdding(undefined)} onCreate=${() => setCreating(true)} />`}
      ${creating && html`<${CreateChannelDialog} onClose=${() => setCreating(false)} />`}
      ${
        writing &&
        html`
          <${PeopleMenu} anchor=${writing} onClose=${() => setWriting(undefined)} onChoose=${(id: string) => void openDirectMessage(id)} />
        `
      }
    </nav>
  `;
}

function openGuide(): void {
  hideSidebar();
  showGuide(true);
}

const byText = (one: string, other: string): number => one.localeCompare(other, 'en');
const byName = (one: ChannelView, other: ChannelView): number => byText(one.name, other.name);
