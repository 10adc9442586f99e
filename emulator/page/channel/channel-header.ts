import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { ChannelView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { IconButton } from '../controls/icon-button.ts';
import { Avatar } from '../shell/avatar.ts';
import { showSidebar } from '../shell/sidebar-drawer.ts';
import { useStore } from '../store/store.ts';
import { MrkdwnText } from '../text/mrkdwn-text.ts';
import { AppTabs } from '../home/app-tabs.ts';
import { ChannelMenu } from './channel-menu.ts';
import { botIn, isDirect, titleOf } from './channel-title.ts';
import { MembersCard } from './members-card.ts';
import { PinsCard } from './pins-card.ts';
import type { Pressed } from '../controls/pressed.ts';

const FACES_MAX = 3;

export function ChannelHeader({ channel }: { channel: ChannelView }) {
  const people = useStore((state) => state.people);
  const me = useStore((state) => state.me);
  const [open, setOpen] = useState<{ card: 'menu' | 'members' | 'pins'; anchor: Element }>();
  const show = (card: 'menu' | 'members' | 'pins') => (event: Pressed) => setOpen({ card, anchor: event.currentTarget });
  const close = () => setOpen(undefined);
  const title = titleOf(channel, people, me);
  const other = people[channel.members.find((member) => member !== me) ?? me];
  const bot = botIn(channel, people);
  const drawFace = (id: string) =>
    html`<${Avatar} id=${id} name=${people[id]?.realName ?? id} isApp=${people[id]?.isBot ?? false} size="small" />`;
  return html`
    <header class="channel-head">
      <${IconButton} icon="menu" label="Show sidebar" className="phone-only" onClick=${showSidebar} />
      <h1 class="channel-title">
        <button type="button" class="channel-name" aria-haspopup="menu" onClick=${show('menu')}>
          ${
            isDirect(channel) && other
              ? html`<${Avatar} id=${other.id} name=${other.realName} isApp=${other.isBot} size="small" />`
              : html`<${Icon} name=${channel.kind === 'private' ? 'lock' : 'hash'} />`
          }
          <span>${title}</span><${Icon} name="down" />
        </button>
      </h1>
      <div class="channel-topic" title=${channel.topic}>${channel.topic && html`<${MrkdwnText} text=${channel.topic} />`}</div>
      ${
        channel.pins.length > 0 &&
        html`
          <button type="button" class="head-button" aria-label=${`${channel.pins.length} pinned`} onClick=${show('pins')}>
            <${Icon} name="pin" />${channel.pins.length}
          </button>
        `
      }
      ${
        !isDirect(channel) &&
        html`
          <button type="button" class="head-button faces" aria-label=${`${channel.members.length} members`} onClick=${show('members')}>
            ${channel.members.slice(0, FACES_MAX).map(drawFace)}
            <span>${channel.members.length}</span>
          </button>
        `
      }
      ${open?.card === 'menu' && html`<${ChannelMenu} channel=${channel} anchor=${open.anchor} onClose=${close} />`}
      ${open?.card === 'members' && html`<${MembersCard} channel=${channel} anchor=${open.anchor} onClose=${close} />`}
      ${open?.card === 'pins' && html`<${PinsCard} channel=${channel} anchor=${open.anchor} onClose=${close} />`}
    </header>
    ${bot !== undefined && html`<${AppTabs} bot=${bot} channel=${channel.id} current="messages" />`}
  `;
}
