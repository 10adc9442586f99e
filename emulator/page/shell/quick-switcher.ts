import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import { botIn, isDirect } from '../channel/channel-title.ts';
import { Dialog } from '../controls/dialog.ts';
import { Icon } from '../controls/icon.ts';
import { go } from '../route.ts';
import { getState } from '../store/store.ts';
import { Avatar } from './avatar.ts';
import { openDirectMessage } from './open-direct-message.ts';

const SHOWN_MAX = 12;
let open: (() => void) | undefined;

export const openSwitcher = (): void => open?.();

/** Ctrl+K: go to a channel or person by a part of the name. */
export function QuickSwitcher() {
  const [shown, setShown] = useState(false);
  open = () => setShown(true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setShown(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return shown ? html`<${SwitcherDialog} onClose=${() => setShown(false)} />` : null;
}

function SwitcherDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = destinations()
    .filter(({ title }) => title.toLowerCase().includes(typed.trim().toLowerCase().replace(/^[#@]/, '')))
    .slice(0, SHOWN_MAX);
  const choose = (index: number) => {
    onClose();
    found[index]?.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };
  const onInput = (event: { currentTarget: HTMLInputElement }) => {
    setTyped(event.currentTarget.value);
    setActive(0);
  };
  return html`
    <${Dialog} label="Find a conversation" onClose=${onClose} className="switcher">
      <div class="switcher-field">
        <${Icon} name="search" /><input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="switcher-list"
          aria-activedescendant=${`switcher-${active}`}
          aria-label="Find a channel or person"
          placeholder="Find a channel or person"
          autofocus
          value=${typed}
          onInput=${onInput}
          onKeyDown=${onKeyDown}
        />
      </div>
      <div class="options" role="listbox" id="switcher-list">
        ${found.map(
          ({ title, detail, picture }, index) => html`
            <div
              class=${`option ${index === active ? 'active' : ''}`}
              role="option"
              id=${`switcher-${index}`}
              aria-selected=${index === active}
              onClick=${() => choose(index)}
            >
              ${picture}<span class="option-text">${title}</span><small>${detail}</small>
            </div>
          `,
        )}
        ${found.length === 0 && html`<div class="options-note">No conversation of that name</div>`}
      </div>
    <//>
  `;
}

function destinations() {
  const { channels, people, me } = getState();
  const rooms = Object.values(channels)
    .filter((channel) => !isDirect(channel))
    .sort((one, other) => Number(other.isMember) - Number(one.isMember) || one.name.localeCompare(other.name, 'en'))
    .map((channel) => ({
      title: channel.name,
      detail: channel.isArchived ? 'archived' : channel.isMember ? '' : 'not joined',
      picture: html`<${Icon} name=${channel.kind === 'private' ? 'lock' : 'hash'} />`,
      open: () => go({ kind: 'channel', channel: channel.id }),
    }));
  const persons = Object.values(people)
    .filter(({ deleted }) => !deleted)
    .map((person) => {
      const channel = Object.values(channels).find(
        (candidate) =>
          candidate.kind === 'dm' &&
          candidate.members.includes(person.id) &&
          (person.id === me || botIn(candidate, people) === person.id || candidate.members.length === 2),
      );
      const show = () => (channel === undefined ? void openDirectMessage(person.id) : go({ kind: 'channel', channel: channel.id }));
      return {
        title: person.realName,
        detail: person.title,
        picture: html`<${Avatar} id=${person.id} name=${person.realName} isApp=${person.isBot} size="tiny" />`,
        open: show,
      };
    });
  return [...rooms, ...persons];
}
