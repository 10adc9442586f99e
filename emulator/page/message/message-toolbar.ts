import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { AppView } from '../../page-server/app-view.ts';
import type { MessageView } from '../../page-server/protocol.ts';
import { IconButton } from '../controls/icon-button.ts';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { EmojiPicker } from '../emoji/emoji-picker.ts';
import { EmojiChar } from '../text/emoji-char.ts';
import { useStore } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';
import { copyLink, dismissEphemeral, isMine, type MessageActions, openThread, toggleReaction } from './message-actions.ts';
import type { Pressed } from '../controls/pressed.ts';

const QUICK = ['white_check_mark', 'eyes', 'pushpin'];

interface Props {
  message: MessageView;
  inThread: boolean;
  pinned: boolean;
  actions: MessageActions;
  /** Something of the toolbar is open, so it must stay although the pointer leaves. */
  onBusy: (busy: boolean) => void;
}

export function MessageToolbar({ message, inThread, pinned, actions, onBusy }: Props) {
  const apps = useStore((state) => state.apps);
  const [menu, setMenu] = useState<Element>();
  const [picker, setPicker] = useState<Element>();
  const open = (set: (anchor: Element) => void) => (event: Pressed) => {
    onBusy(true);
    set(event.currentTarget);
  };
  const close = () => {
    onBusy(false);
    setMenu(undefined);
    setPicker(undefined);
  };
  const items = message.ephemeral ? ephemeralItems(message) : itemsFor(message, pinned, actions, apps);
  return html`
    <div class="message-toolbar" role="toolbar" aria-label="Message actions">
      ${
        !message.ephemeral &&
        html`
          ${QUICK.map(
            (name) => html`
              <button
                type="button"
                class="icon-button emoji"
                aria-label=${`React with :${name}:`}
                title=${`React with :${name}:`}
                onClick=${() => toggleReaction(message, name)}
              >
                <${EmojiChar} name=${name} />
              </button>
            `,
          )}
          <${IconButton} icon="emoji" label="Add reaction…" onClick=${open(setPicker)} />
          ${!inThread && html`<${IconButton} icon="reply" label="Reply in thread" onClick=${() => openThread(message)} />`}
        `
      }
      <${IconButton} icon="more" label="More actions" onClick=${open(setMenu)} />
      ${menu && html`<${Menu} anchor=${menu} label="More actions" items=${items} onClose=${close} />`}
      ${picker && html`<${EmojiPicker} anchor=${picker} onClose=${close} onPick=${(name: string) => toggleReaction(message, name)} />`}
    </div>
  `;
}

function itemsFor(message: MessageView, pinned: boolean, actions: MessageActions, apps: AppView[]): MenuItem[] {
  const { channel, ts } = message;
  const mine: MenuItem[] = [
    { kind: 'line' },
    { kind: 'item', label: 'Edit message', icon: 'edit', hint: 'E', run: () => actions.edit(ts) },
    { kind: 'item', label: 'Delete message…', icon: 'trash', hint: 'delete', danger: true, run: () => actions.askToDelete(message) },
  ];
  const shortcuts: MenuItem[] = apps.flatMap((app) =>
    app.messageShortcuts.map(({ name, callbackId }) => ({
      kind: 'item',
      label: name,
      icon: 'app',
      hint: app.name,
      run: () => void attempt({ do: 'message_shortcut', app: app.id, callback: callbackId, channel, ts }),
    })),
  );
  return [
    { kind: 'item', label: 'Reply in thread', icon: 'reply', hint: 'T', run: () => openThread(message) },
    { kind: 'item', label: 'Copy link', icon: 'link', run: () => void copyLink(message) },
    {
      kind: 'item',
      label: pinned ? 'Unpin from this conversation' : 'Pin to this conversation',
      icon: 'pin',
      run: () => void attempt({ do: 'pin', channel, ts, on: !pinned }),
    },
    ...(shortcuts.length > 0 ? ([{ kind: 'line' }, { kind: 'title', label: 'Message shortcuts' }, ...shortcuts] as const) : []),
    ...(isMine(message) ? mine : []),
  ];
}

function ephemeralItems(message: MessageView): MenuItem[] {
  return [{ kind: 'item', label: 'Dismiss message', icon: 'close', run: () => dismissEphemeral(message) }];
}
