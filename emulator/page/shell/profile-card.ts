import { html } from 'htm/preact';
import { Popover } from '../controls/popover.ts';
import { clockTime } from '../format/time.ts';
import { useNow } from '../format/use-zone.ts';
import { useStore } from '../store/store.ts';
import { Avatar } from './avatar.ts';
import { openDirectMessage } from './open-direct-message.ts';

/** Who somebody is and what time it is there, with a way to write to them. */
export function ProfileCard({ id, anchor, onClose }: { id: string; anchor: Element; onClose: () => void }) {
  const person = useStore((state) => state.people[id]);
  const now = useNow();
  if (person === undefined) return null;
  const write = () => {
    onClose();
    void openDirectMessage(id);
  };
  return html`
    <${Popover} anchor=${anchor} onClose=${onClose} className="profile-card" role="dialog" label=${person.realName}>
      <${Avatar} id=${id} name=${person.realName} isApp=${person.isBot} size="large" />
      <div class="profile-name">${person.realName}${person.isBot && html` <span class="app-tag">APP</span>`}</div>
      <div class="profile-title">${person.deleted ? 'Deactivated account' : person.title}</div>
      ${!person.isBot && html`<div class="profile-time">${clockTime(now, person.tz)} local time</div>`}
      ${!person.deleted && html`<button type="button" class="button" onClick=${write}>Message</button>`}
    <//>
  `;
}
