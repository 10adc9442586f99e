import { html } from 'htm/preact';
import { isDirect } from '../channel/channel-title.ts';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { go } from '../route.ts';
import { useStore } from '../store/store.ts';

/** Make a channel, or see one that one is not in. */
export function AddChannel({ anchor, onClose, onCreate }: { anchor: Element; onClose: () => void; onCreate: () => void }) {
  const channels = useStore((state) => state.channels);
  const others: MenuItem[] = Object.values(channels)
    .filter((channel) => !isDirect(channel) && (!channel.isMember || channel.isArchived))
    .map(({ id, name, isArchived }) => ({
      kind: 'item',
      label: name,
      icon: isArchived ? 'archive' : 'hash',
      run: () => go({ kind: 'channel', channel: id }),
    }));
  const items: MenuItem[] = [
    { kind: 'item', label: 'Create a new channel', icon: 'add', run: onCreate },
    ...(others.length > 0 ? ([{ kind: 'line' }, { kind: 'title', label: 'Other channels' }, ...others] as const) : []),
  ];
  return html`<${Menu} anchor=${anchor} label="Add channels" align="start" items=${items} onClose=${onClose} />`;
}
