import { html } from 'htm/preact';
import type { ChannelView } from '../../page-server/protocol.ts';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { attempt } from '../wire/attempt.ts';
import { toast } from '../store/toasts.ts';
import { isDirect } from './channel-title.ts';

export function ChannelMenu({ channel, anchor, onClose }: { channel: ChannelView; anchor: Element; onClose: () => void }) {
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  };
  const inChannel: MenuItem[] = [
    { kind: 'line' },
    { kind: 'item', label: 'Leave channel', icon: 'leave', run: () => void attempt({ do: 'leave', channel: channel.id }) },
    {
      kind: 'item',
      label: 'Archive channel',
      icon: 'archive',
      danger: true,
      run: () => void attempt({ do: 'archive', channel: channel.id }),
    },
  ];
  const items: MenuItem[] = [
    { kind: 'item', label: 'Copy channel link', icon: 'link', run: () => void copy(`${location.origin}/archives/${channel.id}`) },
    { kind: 'item', label: 'Copy channel ID', icon: 'hash', hint: channel.id, run: () => void copy(channel.id) },
    ...(channel.isMember && !channel.isArchived && !isDirect(channel) ? inChannel : []),
  ];
  return html`<${Menu} anchor=${anchor} label="Channel" align="start" items=${items} onClose=${onClose} />`;
}
