import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { ProfileCard } from '../shell/profile-card.ts';
import { addressOf, go } from '../route.ts';
import { useStore } from '../store/store.ts';
import type { Pressed } from '../controls/pressed.ts';

export function UserMention({ id, label }: { id: string; label?: string }) {
  const person = useStore((state) => state.people[id]);
  const isMe = useStore((state) => state.me === id);
  const [anchor, setAnchor] = useState<Element>();
  const open = (event: Pressed) => setAnchor(event.currentTarget);
  const close = () => setAnchor(undefined);
  return html`<span
      class=${`mention ${isMe ? 'mention-me' : ''}`}
      role="button"
      tabindex="0"
      onClick=${open}
      onKeyDown=${(event: KeyboardEvent & Pressed) => event.key === 'Enter' && open(event)}
      >@${person?.realName ?? label ?? id}</span
    >${anchor && html`<${ProfileCard} id=${id} anchor=${anchor} onClose=${close} />`}`;
}

export function ChannelMention({ id, label }: { id: string; label?: string }) {
  const channel = useStore((state) => state.channels[id]);
  if (channel === undefined) return html`<span class="mention mention-unknown">${label ? `#${label}` : 'private channel'}</span>`;
  const place = { kind: 'channel', channel: id } as const;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(place);
  };
  return html`<a class="mention" href=${addressOf(place)} onClick=${open}>#${channel.name}</a>`;
}

export function GroupMention({ id, label }: { id: string; label?: string }) {
  const group = useStore((state) => state.groups[id]);
  const isMine = useStore((state) => state.groups[id]?.members.includes(state.me) ?? false);
  const handle = group?.handle ?? label?.replace(/^@/, '') ?? id;
  return html`<span class=${`mention ${isMine ? 'mention-me' : ''}`} title=${group?.name}>@${handle}</span>`;
}

export function BroadcastMention({ range }: { range: string }) {
  return html`<span class="mention mention-me">@${range}</span>`;
}
