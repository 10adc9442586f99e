import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { MessageView, ReactionView } from '../../page-server/protocol.ts';
import { IconButton } from '../controls/icon-button.ts';
import { EmojiPicker } from '../emoji/emoji-picker.ts';
import { EmojiChar } from '../text/emoji-char.ts';
import { useStore } from '../store/store.ts';
import { toggleReaction } from './message-actions.ts';
import type { Pressed } from '../controls/pressed.ts';

export function Reactions({ message }: { message: MessageView }) {
  const [anchor, setAnchor] = useState<Element>();
  return html`
    <div class="reactions">
      ${message.reactions?.map(
        (reaction) => html`
          <${ReactionPill} key=${reaction.name} reaction=${reaction} onClick=${() => toggleReaction(message, reaction.name)} />
        `,
      )}
      <${IconButton}
        icon="emoji"
        label="Add reaction"
        className="reaction-add"
        onClick=${(event: Pressed) => setAnchor(event.currentTarget)}
      />
      ${
        anchor &&
        html`
          <${EmojiPicker}
            anchor=${anchor}
            onClose=${() => setAnchor(undefined)}
            onPick=${(name: string) => toggleReaction(message, name)}
          />
        `
      }
    </div>
  `;
}

function ReactionPill({ reaction, onClick }: { reaction: ReactionView; onClick: () => void }) {
  const people = useStore((state) => state.people);
  const me = useStore((state) => state.me);
  const names = reaction.users.map((user) => (user === me ? 'You' : (people[user]?.realName ?? user))).join(', ');
  const mine = reaction.users.includes(me);
  const count = reaction.users.length;
  const label = `${count} ${count === 1 ? 'reaction' : 'reactions'} with :${reaction.name}:`;
  return html`
    <button
      type="button"
      class=${`reaction ${mine ? 'mine' : ''}`}
      aria-pressed=${mine}
      aria-label=${label}
      title=${`${names} reacted with :${reaction.name}:`}
      onClick=${onClick}
    >
      <${EmojiChar} name=${reaction.name} /><span class="reaction-count">${reaction.users.length}</span>
    </button>
  `;
}
