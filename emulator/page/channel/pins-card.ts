import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChannelView, MessageView } from '../../page-server/protocol.ts';
import { Popover } from '../controls/popover.ts';
import { go } from '../route.ts';
import { useStore } from '../store/store.ts';
import { withEmoji } from '../text/text-object.ts';
import { attempt } from '../wire/attempt.ts';
import { readable } from '../composer/readable.ts';
import { getState } from '../store/store.ts';

export function PinsCard({ channel, anchor, onClose }: { channel: ChannelView; anchor: Element; onClose: () => void }) {
  const people = useStore((state) => state.people);
  const [messages, setMessages] = useState<MessageView[]>([]);
  useEffect(() => {
    void attempt({ do: 'messages', channel: channel.id, ts: channel.pins }).then((found) => setMessages(found?.messages ?? []));
  }, [channel.id, channel.pins.join()]);
  const open = (message: MessageView) => {
    onClose();
    go({ kind: 'channel', channel: channel.id, at: message.ts });
  };
  return html`
    <${Popover} anchor=${anchor} onClose=${onClose} align="end" className="card-list" role="dialog" label="Pinned">
      <div class="menu-title">Pinned</div>
      ${messages.map(
        (message) => html`
          <button type="button" class="card-message" onClick=${() => open(message)}>
            <b>${people[message.user ?? '']?.realName ?? message.username ?? 'App'}</b
            ><span>${withEmoji(readable(message.text, getState())) || 'A message with blocks'}</span>
          </button>
        `,
      )}
    <//>
  `;
}
