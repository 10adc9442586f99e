import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Popover } from '../controls/popover.ts';
import { EmojiChar, isDrawable } from '../text/emoji-char.ts';
import { emojiGroups, type EmojiEntry, searchEmoji } from './emoji.ts';

const FOUND_MAX = 80;

export function EmojiPicker({
  anchor,
  onClose,
  onPick,
  align = 'end',
}: {
  anchor: Element;
  onClose: () => void;
  onPick: (name: string) => void;
  align?: 'start' | 'end';
}) {
  const [typed, setTyped] = useState('');
  const groups = typed.trim() === '' ? emojiGroups : [{ title: 'Found', entries: searchEmoji(typed.trim(), FOUND_MAX) }];
  const pick = (name: string) => {
    onClose();
    onPick(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const first = groups[0]?.entries[0];
    if (event.key === 'Enter' && typed !== '' && first !== undefined) pick(first.name);
  };
  return html`
    <${Popover} anchor=${anchor} onClose=${onClose} align=${align} className="emoji-picker" role="dialog" label="Emoji picker">
      <input
        type="search"
        class="text-field"
        placeholder="Search emoji"
        aria-label="Search emoji"
        value=${typed}
        onKeyDown=${onKeyDown}
        onInput=${(event: { currentTarget: HTMLInputElement }) => setTyped(event.currentTarget.value)}
      />
      <div class="emoji-groups">
        ${groups.map(
          ({ title, entries }) =>
            html`<div class="menu-title">${title}</div>
              <div class="emoji-grid">
                ${entries
                  .filter(({ name }) => isDrawable(name))
                  .map(
                    (entry: EmojiEntry) => html`
                      <button type="button" aria-label=${entry.name} title=${`:${entry.name}:`} onClick=${() => pick(entry.name)}>
                        <${EmojiChar} name=${entry.name} />
                      </button>
                    `,
                  )}
              </div>`,
        )}
        ${groups[0]?.entries.length === 0 && html`<div class="options-note">No emoji of that name here.</div>`}
      </div>
    <//>
  `;
}
